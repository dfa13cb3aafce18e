//! The logs page.

use ambidesk_coordinator::Region;
use yew::prelude::*;

use crate::components::log_download::LogDownload;
use crate::hooks::use_session;
use crate::store::LogRequest;
use crate::text::logs as text;

/// Log download.
#[component]
pub fn LogsPage() -> Html {
    let desk = use_session().desk;
    let outcome = use_state_eq(|| None);
    let name = desk.log_name.clone().unwrap_or(AttrValue::Static(text::DEFAULT_NAME));
    let on_download = {
        let (desk, outcome) = (desk.clone(), outcome.clone());
        Callback::from(move |mut request: LogRequest| {
            request.name = request.name.or_else(|| desk.log_name.as_ref().map(ToString::to_string));
            let result = desk.handle.download_logs(&request);
            let name = request.name.as_deref().unwrap_or(text::DEFAULT_NAME);
            let regions = Region::ALL.into_iter().filter(|region| request.which.is_none_or(|which| which == *region));
            outcome.set(Some(
                result.map(|()| regions.map(|region| text::file(&desk.names[region].code, name)).collect::<Vec<_>>()),
            ));
        })
    };
    html! { <LogDownload names={desk.names.clone()} {name} outcome={(*outcome).clone()} {on_download}/> }
}
