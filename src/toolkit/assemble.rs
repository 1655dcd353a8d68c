//! As written becomes as meant: every item, in order, with its references settled.

use crate::diagnostics::{Code, Diagnostic, Diagnostics, Place, SourceMap};
use crate::markdown::{Dialect, Phrase, Vocabulary};
use crate::read::{
    ActionWritten, CitationWritten, CommonKeys, ContentFiles, ItemFile, PageWritten,
    PrincipleWritten, PrintShape, Sources, StoryWritten, Text, ToolWritten, WayInWritten,
};

use super::article::{Article, Citation};
use super::assemble_area;
use super::entries::{self, plain, plains};
use super::ids::{Id, Key, Kind};
use super::index::{Index, check_reserved};
use super::items::{Action, Page, Principle, Story, Tool, WayIn};
use super::model::Toolkit;
use super::settings::Settings;
use super::settle::Settler;
use super::texts::{Parsed, Reader, Shared, announce};

/// Makes the toolkit. Whatever is wrong with it is told; the rest of it is whole.
pub fn assemble(sources: Sources, map: &SourceMap, told: &mut Diagnostics) -> Toolkit {
    let Sources {
        settings: (settings, settings_source),
        content,
        areas,
        addresses: _,
        theme: _,
    } = sources;
    let settings = Settings::mean(settings, Place::start_of(settings_source), told);
    let index = index(&content, told);
    let vocabulary = Vocabulary::new(content.glossary.iter().flat_map(|term| {
        term.forms
            .iter()
            .map(|form| (term.id.value.clone(), form.value.clone()))
    }));
    let names = content
        .variables
        .0
        .iter()
        .map(|(id, _)| id.value.clone())
        .collect();
    let reader = Reader {
        map,
        vocabulary: &vocabulary,
        variables: &names,
    };
    let (mut toolkit, index) = toolkit(settings, content, index, &reader, told);
    toolkit.areas = assemble_area::areas(areas, &toolkit, &index, &reader, told);
    check_wanted_areas(&toolkit, Place::start_of(settings_source), told);
    toolkit
}

fn index(content: &ContentFiles, told: &mut Diagnostics) -> Index {
    let mut index = Index::default();
    let at = &mut index;
    announce(Kind::Home, &content.home, at, told);
    announce(Kind::Principle, &content.principles, at, told);
    announce(Kind::Action, &content.actions, at, told);
    announce(Kind::CaseStudy, &content.case_studies, at, told);
    announce(Kind::Example, &content.examples, at, told);
    announce(Kind::Role, &content.roles, at, told);
    announce(Kind::Stage, &content.stages, at, told);
    announce(Kind::Agency, &content.agencies, at, told);
    announce(Kind::Tool, &content.tools, at, told);
    announce(Kind::Page, &content.pages, at, told);
    for page in &content.pages {
        check_reserved(&page.id, told);
    }
    entries::announce(content, at, told);
    index
}

/// The toolkit without its areas, and the index with every heading.
fn toolkit(
    settings: Settings,
    content: ContentFiles,
    mut index: Index,
    reader: &Reader<'_>,
    told: &mut Diagnostics,
) -> (Toolkit, Index) {
    let ContentFiles {
        home,
        principles,
        actions,
        case_studies,
        examples,
        roles,
        stages,
        agencies,
        tools,
        pages,
        figures,
        glossary,
        works,
        variables,
        pictures,
    } = content;
    let at = &mut index;
    let publisher = Dialect::Publisher;
    let home = reader.read(Kind::Home, home, publisher, at, told);
    let principles = reader.read(Kind::Principle, principles, publisher, at, told);
    let actions = reader.read(Kind::Action, actions, publisher, at, told);
    let case_studies = reader.read(Kind::CaseStudy, case_studies, publisher, at, told);
    let examples = reader.read(Kind::Example, examples, publisher, at, told);
    let roles = reader.read(Kind::Role, roles, publisher, at, told);
    let stages = reader.read(Kind::Stage, stages, publisher, at, told);
    let agencies = reader.read(Kind::Agency, agencies, publisher, at, told);
    let tools = reader.read(Kind::Tool, tools, publisher, at, told);
    let pages = reader.read(Kind::Page, pages, publisher, at, told);
    let settler = Settler {
        toolkit: &index,
        own: None,
        pictures: &pictures,
        folder: "content",
    };
    let makers = Makers { settler, reader };
    let mut toolkit = Toolkit {
        settings,
        home: makers.all(home, told, Makers::page).pop(),
        principles: makers.all(principles, told, Makers::principle),
        actions: makers.all(actions, told, Makers::action),
        case_studies: makers.all(case_studies, told, Makers::story),
        examples: makers.all(examples, told, Makers::story),
        roles: makers.all(roles, told, Makers::way_in),
        stages: makers.all(stages, told, Makers::way_in),
        agencies: makers.all(agencies, told, Makers::way_in),
        tools: makers.all(tools, told, Makers::tool),
        pages: makers.all(pages, told, Makers::page),
        figures: figures
            .into_iter()
            .filter_map(|file| entries::figure(file, &settler, told))
            .collect(),
        terms: glossary
            .into_iter()
            .map(|term| entries::term(term, &settler, reader, told))
            .collect(),
        works: works
            .into_iter()
            .map(|work| entries::work(work, told))
            .collect(),
        variables: entries::variables(variables),
        areas: Vec::new(),
    };
    sort(&mut toolkit);
    check_orders(&toolkit, told);
    if toolkit.home.is_none() && index.state(&Key::new(Kind::Home, "index")).is_none() {
        told.say(
            Diagnostic::new(Code::MissingKey, "the guide has no home page")
                .in_path("content/index.md")
                .help("write `content/index.md`"),
        );
    }
    (toolkit, index)
}

/// Makes items from parsed files.
#[derive(Clone, Copy)]
pub(super) struct Makers<'a> {
    pub(super) settler: Settler<'a>,
    pub(super) reader: &'a Reader<'a>,
}

impl Makers<'_> {
    /// Makes each item that could be read and is not a draft.
    pub(super) fn all<T: Shared, I>(
        &self,
        parsed: Vec<Parsed<T>>,
        told: &mut Diagnostics,
        make: fn(&Self, Parsed<T>, &mut Diagnostics) -> Option<I>,
    ) -> Vec<I> {
        parsed
            .into_iter()
            .filter_map(|parsed| {
                let draft = parsed
                    .file
                    .written
                    .as_ref()
                    .is_some_and(|written| written.common().keys.draft == Some(true));
                let made = make(self, parsed, told);
                made.filter(|_| !draft)
            })
            .collect()
    }

    fn article<T>(
        &self,
        written: crate::read::Common,
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
        let crate::read::Common { keys, extra } = written;
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
        let phrase = |text: &Text, told: &mut Diagnostics| {
            Phrase::parse(&text.value, text.place, self.reader.variables, told)
        };
        Article {
            key,
            title: phrase(&title, told),
            summary: phrase(&summary, told),
            order: order.map(|order| order.value),
            citations: citations(sources, &self.settler, told),
            reviewed: reviewed.map(|date| date.value),
            facts_as_of: facts_as_of.map(|date| date.value),
            moved_from: plains(moved_from),
            extra,
            prose: self.settler.prose(body, &path, told),
            place,
        }
    }

    pub(super) fn page(&self, parsed: Parsed<PageWritten>, told: &mut Diagnostics) -> Option<Page> {
        let (PageWritten { common, unlisted }, rest) = taken(parsed)?;
        Some(Page {
            article: self.article(common, rest, told),
            unlisted: unlisted == Some(true),
        })
    }

    fn principle(
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
            component: component.value,
            sign,
            criteria: plains(criteria),
        })
    }

    fn action(&self, parsed: Parsed<ActionWritten>, told: &mut Diagnostics) -> Option<Action> {
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

    fn way_in(&self, parsed: Parsed<WayInWritten>, told: &mut Diagnostics) -> Option<WayIn> {
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

    fn tool(&self, parsed: Parsed<ToolWritten>, told: &mut Diagnostics) -> Option<Tool> {
        let (
            ToolWritten {
                common,
                minutes,
                people,
                materials,
                principles,
                stages,
                print,
            },
            rest,
        ) = taken(parsed)?;
        Some(Tool {
            minutes: minutes.value,
            people: people.value,
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
    body: crate::markdown::Body,
    kind: std::marker::PhantomData<T>,
}

fn taken<T>(parsed: Parsed<T>) -> Option<(T, PartsLeft<T>)> {
    let Parsed { key, file, body } = parsed;
    let ItemFile {
        id,
        written,
        body: _,
        path,
    } = file;
    Some((
        written?,
        PartsLeft {
            key,
            path,
            place: id.place,
            body,
            kind: std::marker::PhantomData,
        },
    ))
}

/// The works that an item rests on, each of which must be known.
pub(super) fn citations(
    written: Vec<CitationWritten>,
    settler: &Settler<'_>,
    told: &mut Diagnostics,
) -> Vec<Citation> {
    let mean = |CitationWritten { work, section }: CitationWritten, told: &mut Diagnostics| {
        settler.id(Kind::Source, &work, told).map(|work| Citation {
            work,
            section: plain(section),
        })
    };
    written
        .into_iter()
        .filter_map(|citation| mean(citation, told))
        .collect()
}

/// Puts every list in the order in which readers see it.
fn sort(toolkit: &mut Toolkit) {
    fn by_order(article: &Article) -> (u32, String) {
        (
            article.order.unwrap_or(u32::MAX),
            article.key.id.to_string(),
        )
    }
    toolkit.principles.sort_by_key(|principle| principle.number);
    let numbers: Vec<Id> = toolkit
        .principles
        .iter()
        .map(|principle| principle.article.key.id.clone())
        .collect();
    let number = |id: &Id| numbers.iter().position(|known| known == id);
    toolkit.actions.sort_by_cached_key(|action| {
        (
            number(&action.principle),
            action.audience,
            by_order(&action.article),
        )
    });
    for stories in [&mut toolkit.case_studies, &mut toolkit.examples] {
        stories.sort_by_cached_key(|story| by_order(&story.article));
    }
    for ways_in in [
        &mut toolkit.roles,
        &mut toolkit.stages,
        &mut toolkit.agencies,
    ] {
        ways_in.sort_by_cached_key(|way_in| by_order(&way_in.article));
    }
    toolkit
        .tools
        .sort_by_cached_key(|tool| by_order(&tool.article));
    toolkit
        .pages
        .sort_by_cached_key(|page| by_order(&page.article));
    toolkit
        .figures
        .sort_by_cached_key(|figure| (figure.order.unwrap_or(u32::MAX), figure.id.clone()));
    toolkit
        .terms
        .sort_by_cached_key(|term| term.name.to_lowercase());
}

/// No two actions of one principle and audience have one place.
fn check_orders(toolkit: &Toolkit, told: &mut Diagnostics) {
    for pair in toolkit.actions.windows(2) {
        let [first, second] = pair else { continue };
        let same_list = first.principle == second.principle && first.audience == second.audience;
        if same_list && first.article.order.is_some() && first.article.order == second.article.order
        {
            let message = format!(
                "`{}` and `{}` have the same place in their list",
                first.article.key.id, second.article.key.id
            );
            told.say(
                Diagnostic::new(Code::OrderTaken, message)
                    .at(second.article.place)
                    .note(first.article.place, "the other")
                    .help("give each action of a principle and audience its own `order:`"),
            );
        }
    }
}

/// The settings name only areas that there are.
fn check_wanted_areas(toolkit: &Toolkit, place: Place, told: &mut Diagnostics) {
    let settings = &toolkit.settings;
    for wanted in settings.areas.iter().flatten().chain(&settings.standalone) {
        if toolkit.area(wanted).is_none() {
            let known = toolkit.areas.iter().map(|area| area.id.as_str());
            let help = crate::diagnostics::did_you_mean(
                wanted.as_str(),
                known,
                "`fingerpost list areas` shows them all",
            );
            told.say(
                Diagnostic::new(
                    Code::SettingsInvalid,
                    format!("`build:` names the area `{wanted}`, which does not exist"),
                )
                .at(place)
                .help(help),
            );
        }
    }
}
