//! The rounds: in each, every tool does the same piece of work before the next piece begins, so that all meet the same machine.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::equality;
use crate::ground::Ground;
use crate::guide::Guide;
use crate::measuring::{Cost, Series, Size, measure};
use crate::tools::{Asked, Tool};

/// A piece of work that is measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    /// A build into a folder that was never there, with caches that are cold.
    Clean,
    /// `cp -r` of what came of it.
    Copy,
    /// The build once more.
    Unchanged,
    /// A build after a page of text was edited.
    Page,
    /// A build after the facts of an area were edited.
    Area,
    /// A build after a template was edited that every page has.
    Template,
}

/// Every piece, in the order in which they are done.
pub(crate) const WORKS: [Work; 6] = [
    Work::Clean,
    Work::Copy,
    Work::Unchanged,
    Work::Page,
    Work::Area,
    Work::Template,
];

impl Work {
    /// What a tool is asked to build.
    pub(crate) fn asked(self) -> Asked {
        match self {
            Self::Area => Asked::Area,
            _ => Asked::All,
        }
    }
}

/// A tool with what its work cost.
pub(crate) struct Contestant {
    pub(crate) tool: Tool,
    pub(crate) size: Size,
    series: [Series; WORKS.len()],
}

impl Contestant {
    /// What a piece of work cost.
    pub(crate) fn series(&self, work: Work) -> &Series {
        &self.series[work as usize]
    }
}

/// A guide, and the tools that build it.
pub(crate) struct Contest {
    pub(crate) guide: Guide,
    pub(crate) contestants: Vec<Contestant>,
    ground: Ground,
}

impl Contest {
    /// Gives each tool its project.
    pub(crate) fn new(guide: Guide, tools: Vec<Tool>, ground: Ground) -> Self {
        let contestants = tools.into_iter().map(|tool| {
            tool.write(&guide);
            Contestant {
                tool,
                size: Size::default(),
                series: [const { Series::new() }; WORKS.len()],
            }
        });
        Self {
            contestants: contestants.collect(),
            guide,
            ground,
        }
    }

    /// The pieces of work that this guide knows.
    pub(crate) fn works(&self) -> Vec<Work> {
        let has_areas = !self.guide.areas.is_empty();
        let mut works = WORKS.to_vec();
        works.retain(|work| *work != Work::Area || has_areas);
        works
    }

    /// Does everything once without counting it, and then that many times more.
    pub(crate) fn run(&mut self, rounds: usize) {
        for round in 0..=rounds {
            for work in self.works() {
                self.edit(work);
                self.take_turns(work, round);
            }
            self.ground.end_round(round);
        }
    }

    fn edit(&mut self, work: Work) {
        match work {
            Work::Clean | Work::Copy | Work::Unchanged => return,
            Work::Page => self.guide.edit_article(),
            Work::Area => self.guide.edit_area(),
            Work::Template => self.guide.version += 1,
        }
        for Contestant { tool, .. } in &self.contestants {
            tool.write(&self.guide);
        }
    }

    /// Each tool does the work; another one begins in each round.
    fn take_turns(&mut self, work: Work, round: usize) {
        let count = self.contestants.len();
        for turn in 0..count {
            let index = (turn + round) % count;
            let cost = self.turn(index, work, round);
            if round > 0 {
                self.contestants[index].series[work as usize].push(cost);
            }
        }
        if work == Work::Clean {
            self.compare(round);
        }
    }

    fn turn(&mut self, index: usize, work: Work, round: usize) -> Cost {
        let contestant = &mut self.contestants[index];
        let tool = &contestant.tool;
        let (out, copy) = self.ground.folders(round, tool.name);
        if work == Work::Copy {
            let cost = measure(Command::new("cp").arg("-r").args([&out, &copy]));
            fs::remove_dir_all(&copy).unwrap();
            return cost;
        }
        let cost = measure(&tool.build(&self.guide, work.asked(), &out));
        equality::check(tool, &self.guide, &out);
        if work == Work::Clean {
            contestant.size = equality::size(&out);
        }
        cost
    }

    /// All against the first; word by word in the round that does not count, so that it does not warm anything up.
    fn compare(&self, round: usize) {
        let site = |contestant: &Contestant| {
            let (out, _copy) = self.ground.folders(round, contestant.tool.name);
            out
        };
        let first = &self.contestants[0];
        let rest = &self.contestants[1..];
        for other in rest.iter().filter(|other| !other.tool.has_own_pages) {
            equality::compare(other, first);
            if round == 0 {
                let sites = [other, first].map(|one| (&one.tool, site(one)));
                equality::compare_words(&self.guide, &sites);
            }
        }
    }

    /// Where all of it is done.
    pub(crate) fn folder(&self) -> PathBuf {
        self.ground.path().to_owned()
    }
}
