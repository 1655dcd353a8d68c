// Two counts of the same build, as recorded and as it is now: which stages take more than they may, which take so much less that the
// record is too generous, and which are on one side only.

const MOST_GROWTH = 0.2;
// Less than this share of the whole build is noise of the machine, such as where hash maps put their keys.
const WORTH_NAMING = 0.002;

const percent = (share) => `${share > 0 ? "+" : "−"}${Math.abs(share * 100).toFixed(1)} %`;
const written = (number) => number.toLocaleString("en-GB");

/** Lines of what is wrong, the stage that grew most first, and of what is only worth saying. */
export function judge(recorded, now) {
  const stages = [...new Set([...Object.keys(recorded), ...Object.keys(now)])];
  const lost = stages.filter((stage) => !(stage in now)).map((stage) => `${stage}: it is recorded, and no function of that stage was called`);
  const unknown = stages.filter((stage) => !(stage in recorded)).map((stage) => `${stage}: it is not recorded yet`);
  const changes = stages
    .filter((stage) => stage in recorded && stage in now)
    .map((stage) => ({ stage, change: now[stage] / recorded[stage] - 1 }))
    .filter(({ stage, change }) => Math.abs(change) > MOST_GROWTH && Math.abs(now[stage] - recorded[stage]) > WORTH_NAMING * recorded.all)
    .sort((one, other) => Math.abs(other.change) - Math.abs(one.change))
    .map(({ stage, change }) => ({ grew: change > 0, line: `${stage}: ${percent(change)} (${written(recorded[stage])} → ${written(now[stage])} instructions)` }));
  const lines = (grew) => changes.filter((change) => change.grew === grew).map(({ line }) => line);
  return { wrong: [...lines(true), ...lost, ...unknown], better: lines(false) };
}
