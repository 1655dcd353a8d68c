// The history of a repository, read with git: which commits change a folder's Markdown, and what files hold at a commit.
//
// The repository is only read; it may be a bare clone.

import { execFileSync } from "node:child_process";

const MOST_BYTES = 1 << 30;

export class History {
  constructor(repository) {
    this.repository = repository;
  }

  // The last commit before the `count` newest ones that change Markdown under `folder`; they follow it, oldest first.
  newest(folder, count) {
    const commits = this.#changing(folder, "HEAD");
    if (commits.length <= count) {
      throw new Error(`${this.repository} has only ${commits.length} commits that change Markdown under ${folder}`);
    }
    return { base: commits.at(-count - 1), commits: commits.slice(-count) };
  }

  // `base`, and the first `count` commits after it that change Markdown under `folder`.
  after(base, folder, count) {
    return { base: this.#git("rev-parse", base).trim(), commits: this.#changing(folder, `${base}..HEAD`).slice(0, count) };
  }

  // The day of a commit.
  day(commit) {
    return this.#git("log", "-1", "--format=%cs", commit).trim();
  }

  // The text of one file; nothing if it is not there.
  file(commit, path) {
    return this.#files(commit, [path]).get(path);
  }

  // Every Markdown file under `folder`, by its path below it.
  markdown(commit, folder) {
    const names = this.#git("ls-tree", "-r", "-z", "--name-only", commit, "--", `${folder}/`).split("\0");
    const paths = names.filter((name) => name.endsWith(".md")).sort();
    const files = this.#files(commit, paths);
    return new Map(paths.map((path) => [path.slice(folder.length + 1), files.get(path)]));
  }

  #changing(folder, range) {
    const listed = this.#git("log", "--first-parent", "--reverse", "--format=%H", range, "--", `:(glob)${folder}/**/*.md`);
    return listed.split("\n").filter(Boolean);
  }

  #files(commit, paths) {
    const asked = paths.map((path) => `${commit}:${path}\n`).join("");
    const answer = execFileSync("git", ["-C", this.repository, "cat-file", "--batch"], { input: asked, maxBuffer: MOST_BYTES });
    const files = new Map();
    let at = 0;
    for (const path of paths) {
      const end = answer.indexOf("\n", at);
      const [, type, size] = answer.toString("utf8", at, end).split(" ");
      at = end + 1;
      if (type === "blob") {
        files.set(path, answer.toString("utf8", at, at + Number(size)));
        at += Number(size) + 1;
      }
    }
    return files;
  }

  #git(...words) {
    return execFileSync("git", ["-C", this.repository, ...words], { encoding: "utf8", maxBuffer: MOST_BYTES });
  }
}
