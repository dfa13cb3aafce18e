//! The workspace of Ambidesk.
use yew::prelude::*;
use yew_router::prelude::*;
use stylist::yew::styled_component;
#[derive(Clone,Copy,PartialEq,Routable)]
enum Route { #[at("/")] Contacts, #[at("/timeline")] Timeline, #[not_found] #[at("/404")] Logs }
#[styled_component]
fn Hello() -> Html { html!{<p class={css!("color: red;")}>{"hello"}<Link<Route> to={Route::Timeline}>{"x"}</Link<Route>></p>} }
#[component]
fn App() -> Html { html!{<HashRouter><Switch<Route> render={|r| html!{<>{ if r==Route::Contacts {"a"} else {"b"} }<Hello/></>}}/></HashRouter>} }
fn main() { yew::Renderer::<App>::new().render(); }
