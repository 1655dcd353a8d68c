//! Makes items from parsed files: written facts as meant, references settled, texts whole.

use std::marker::PhantomData;

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, gather};
use crate::markdown::Body;
use crate::read::{
    ActionWritten, CommonKeys, ItemFile, PackWritten, PageWritten, PrincipleWritten, PrintShape,
    SharedFacts, StoryWritten, Text, ToolWritten, WayInWritten,
};

use super::article::Article;
use super::entries::{plain, plains};
use super::ids::{Id, Key, Kind};
use super::items::{Action, Pack, Page, Principle, Story, Tool, WayIn};
use super::screen_parts::{ScreenMaker, ScreenParts};
use super::settle::Settler;
use super::texts::{Parsed, Reader, Shared};

/// Makes items from parsed files.
#[derive(Clone, Copy)]
pub(super) struct Makers<'a> {
    pub(super) settler: Settler<'a>,
    pub(super) reader: &'a Reader<'a>,
}

impl Makers<'_> {
    /// Makes each item that could be read and is not a draft.
    pub(super) fn all<T: Shared + Send, I: Send>(
        &self,
        parsed: Vec<Parsed<T>>,
        told: &mut Diagnostics,
        make: fn(&Self, Parsed<T>, &mut Diagnostics) -> Option<I>,
    ) -> Vec<I> {
        let items = gather(parsed, told, |parsed, told| {
            let Some(written) = parsed.file.written.as_ref() else {
                self.settle_only(parsed, told);
                return None;
            };
            let draft = written.common().keys.draft == Some(true);
            make(self, parsed, told).filter(|_| !draft)
        });
        items.into_iter().flatten().collect()
    }

    /// An item whose facts are broken is not made, but its text is still looked at, so that one run tells all.
    fn settle_only<T>(&self, parsed: Parsed<T>, told: &mut Diagnostics) {
        drop(self.settler.prose(parsed.body, &parsed.file.path, told));
    }

    fn article<T>(
        &self,
        written: SharedFacts,
        parsed: PartsLeft<T>,
        told: &mut Diagnostics,
    ) -> Article {
        let PartsLeft {
            key,
            path,
            place,
            body,
            ..
        } = parsed;
        let SharedFacts { keys, extra } = written;
        let CommonKeys {
            title,
            summary,
            order,
            sources,
            reviewed,
            facts_as_of,
            draft: _,
            moved_from,
        } = keys;
        Article {
            key,
            title: self.reader.phrase(&title, told),
            summary: self.reader.phrase(&summary, told),
            order: order.map(|order| order.value),
            citations: self.settler.citations(sources, told),
            reviewed: reviewed.map(|date| date.value),
            facts_as_of: facts_as_of.map(|date| date.value),
            moved_from,
            extra,
            prose: self.settler.prose(body, &path, told),
            place,
        }
    }

    pub(super) fn page(&self, parsed: Parsed<PageWritten>, told: &mut Diagnostics) -> Option<Page> {
        let (
            PageWritten {
                common,
                unlisted,
                permanent_links,
                shows,
            },
            rest,
        ) = taken(parsed)?;
        Some(Page {
            article: self.article(common, rest, told),
            unlisted: unlisted == Some(true),
            permanent_links: permanent_links == Some(true),
            shows,
        })
    }

    pub(super) fn principle(
        &self,
        parsed: Parsed<PrincipleWritten>,
        told: &mut Diagnostics,
    ) -> Option<Principle> {
        let (
            PrincipleWritten {
                common,
                number,
                component,
                sign,
                criteria,
            },
            rest,
        ) = taken(parsed)?;
        let article = self.article(common, rest, told);
        Some(Principle {
            article,
            number: number.value,
            component: component.into(),
            sign,
            criteria: plains(criteria),
        })
    }

    pub(super) fn action(
        &self,
        parsed: Parsed<ActionWritten>,
        told: &mut Diagnostics,
    ) -> Option<Action> {
        let (
            ActionWritten {
                common,
                principle,
                audience,
                roles,
                stages,
                agencies,
                effort,
                moment,
                tools,
            },
            rest,
        ) = taken(parsed)?;
        if roles.is_empty() {
            told.say(
                Diagnostic::new(
                    Code::MissingRole,
                    format!("the action `{}` names no role", rest.key.id),
                )
                .at(common.keys.title.place)
                .help("add a line such as `roles: [councillor]`"),
            );
        }
        let ids =
            |kind, written: &[Text], told: &mut Diagnostics| self.settler.ids(kind, written, told);
        let action = Action {
            principle: self
                .settler
                .id(Kind::Principle, &principle, told)
                .unwrap_or_else(|| Id::new(&principle.value)),
            audience: audience.value,
            roles: ids(Kind::Role, &roles, told),
            stages: ids(Kind::Stage, &stages, told),
            agencies: ids(Kind::Agency, &agencies, told),
            effort,
            moment,
            tools: ids(Kind::Tool, &tools, told),
            article: self.article(common, rest, told),
        };
        Some(action)
    }

    pub(super) fn story(
        &self,
        parsed: Parsed<StoryWritten>,
        told: &mut Diagnostics,
    ) -> Option<Story> {
        let (
            StoryWritten {
                common,
                principles,
                agencies,
                roles,
                stages,
                setting,
                region,
                outcomes,
                anonymous,
            },
            rest,
        ) = taken(parsed)?;
        let ids =
            |kind, written: &[Text], told: &mut Diagnostics| self.settler.ids(kind, written, told);
        Some(Story {
            principles: ids(Kind::Principle, &principles, told),
            agencies: ids(Kind::Agency, &agencies, told),
            roles: ids(Kind::Role, &roles, told),
            stages: ids(Kind::Stage, &stages, told),
            setting: plain(setting),
            region: plain(region),
            outcomes: plains(outcomes),
            anonymous: anonymous == Some(true),
            article: self.article(common, rest, told),
        })
    }

    pub(super) fn way_in(
        &self,
        parsed: Parsed<WayInWritten>,
        told: &mut Diagnostics,
    ) -> Option<WayIn> {
        let (
            WayInWritten {
                common,
                audience,
                also_called,
                superseded_by,
            },
            rest,
        ) = taken(parsed)?;
        let article = self.article(common, rest, told);
        Some(WayIn {
            article,
            audience,
            also_called: plains(also_called),
            superseded_by: plain(superseded_by),
        })
    }

    pub(super) fn pack(&self, parsed: Parsed<PackWritten>, told: &mut Diagnostics) -> Option<Pack> {
        let (
            PackWritten {
                common,
                tools,
                roles,
            },
            rest,
        ) = taken(parsed)?;
        if tools.is_empty() && roles.is_empty() {
            told.say(
                Diagnostic::new(
                    Code::MissingKey,
                    format!("the pack `{}` holds nothing to print", rest.key.id),
                )
                .at(common.keys.title.place)
                .help(
                    "add a line such as `tools: [first-meeting-agenda]` or `roles: [councillor]`",
                ),
            );
        }
        Some(Pack {
            tools: self.settler.ids(Kind::Tool, &tools, told),
            roles: self.settler.ids(Kind::Role, &roles, told),
            article: self.article(common, rest, told),
        })
    }

    pub(super) fn tool(&self, parsed: Parsed<ToolWritten>, told: &mut Diagnostics) -> Option<Tool> {
        let (
            ToolWritten {
                common,
                minutes,
                people,
                materials,
                principles,
                stages,
                print,
                interactive,
                answers,
                bands,
                marks,
                parties,
                clauses,
            },
            rest,
        ) = taken(parsed)?;
        let parts = ScreenParts {
            answers,
            bands,
            marks,
            parties,
            clauses,
        };
        let screen = ScreenMaker {
            settler: self.settler,
            reader: self.reader,
            place: common.keys.title.place,
        };
        Some(Tool {
            on_screen: screen.make(interactive, parts, told),
            minutes: minutes.value,
            people: people.into(),
            materials: plains(materials),
            principles: self.settler.ids(Kind::Principle, &principles, told),
            stages: self.settler.ids(Kind::Stage, &stages, told),
            print: print.unwrap_or(PrintShape::Portrait),
            article: self.article(common, rest, told),
        })
    }
}

/// A parsed file whose facts have been taken out.
struct PartsLeft<T> {
    key: Key,
    path: String,
    place: Place,
    body: Body,
    kind: PhantomData<T>,
}

fn taken<T>(parsed: Parsed<T>) -> Option<(T, PartsLeft<T>)> {
    let Parsed { key, file, body } = parsed;
    let ItemFile {
        id,
        written,
        body: _,
        path,
        translation: _,
    } = file;
    Some((
        written?,
        PartsLeft {
            key,
            path,
            place: id.place,
            body,
            kind: PhantomData,
        },
    ))
}
