//! The part of a long list that is on screen. Every row has the same height, so that a place in the list is a number: only
//! the rows around it are drawn, in front of an empty box that is as high as all of them. Absent: what a row is.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

/// The height of a row in pixels; the style sheet of the list has it too.
pub const ROW: usize = 24;

/// How many rows are drawn: the list is never as high as they are.
const DRAWN: usize = 64;

/// The first drawn row is a multiple of this, and there are as many above the first visible one: drawing follows
/// scrolling in steps.
const STEP: usize = 8;

/// Which rows are drawn, and what the list needs to tell.
#[derive(Clone, PartialEq)]
pub struct Rows {
    /// The scrolled element.
    pub list: NodeRef,
    /// The box that is as high as all rows.
    pub space: NodeRef,
    /// The drawn rows in it.
    pub drawn: NodeRef,
    /// The first drawn row.
    pub first: usize,
    /// How many rows are drawn.
    pub count: usize,
    /// Whether the list sticks to its end.
    pub following: bool,
    /// How many rows have come since it does not.
    pub new: usize,
    /// The list was scrolled.
    pub on_scroll: Callback<Event>,
    /// Sticks to the end.
    pub on_follow: Callback<()>,
    /// Scrolls so that a row is on screen.
    pub on_show: Callback<usize>,
    /// How many rows a page has.
    pub page: Callback<(), usize>,
}

/// A window on a list of `total` rows. `gone` rows went from its beginning since `list` began to be what it is now; another
/// `list` is shown from its end.
#[hook]
pub fn use_rows<L: PartialEq + Clone + 'static>(total: usize, gone: usize, list_is: &L) -> Rows {
    let (list, space, drawn) = (use_node_ref(), use_node_ref(), use_node_ref());
    let first = use_state_eq(|| 0_usize);
    let following = use_state_eq(|| true);
    let last = use_mut_ref(|| Last { top: 0, gone: 0, seen: 0 });

    use_memo(list_is.clone(), {
        let (last, following) = (Rc::clone(&last), following.clone());
        move |_| {
            last.borrow_mut().gone = 0;
            following.set(true);
        }
    });
    if *following {
        last.borrow_mut().seen = total + gone;
    }
    let begin = if *following { total.saturating_sub(DRAWN) } else { (*first).min(total.saturating_sub(STEP)) };
    let new = (total + gone).saturating_sub(last.borrow().seen);

    use_effect_with((total, gone, begin, *following), {
        let (list, space, drawn, last) = (list.clone(), space.clone(), drawn.clone(), Rc::clone(&last));
        move |&(total, gone, begin, following)| {
            set(&space, "height", &format!("{}px", total * ROW));
            set(&drawn, "transform", &format!("translateY({}px)", begin * ROW));
            let Some(list) = list.cast::<HtmlElement>() else { return };
            let mut last = last.borrow_mut();
            let moved = pixels(gone.saturating_sub(last.gone));
            last.gone = gone;
            if following {
                list.set_scroll_top(pixels(total));
            } else if moved > 0 {
                // What is being read stays where it is, as long as it is there at all.
                list.set_scroll_top(list.scroll_top().saturating_sub(moved));
            }
            last.top = list.scroll_top();
        }
    });

    let place = Place { list: list.clone(), first, following: following.clone(), last };
    let on_scroll = place.does(|place, _: Event| place.scrolled());
    let on_follow = place.does(|place, ()| place.following.set(true));
    let on_show = place.does(move |place, row| place.show(row, total));
    let page = place.does(|place, ()| place.page());
    Rows {
        list,
        space,
        drawn,
        first: begin,
        count: DRAWN,
        following: *following,
        new,
        on_scroll,
        on_follow,
        on_show,
        page,
    }
}

/// Where a list is, and what is to be known about it.
#[derive(Clone)]
struct Place {
    list: NodeRef,
    first: UseStateHandle<usize>,
    following: UseStateHandle<bool>,
    last: Rc<RefCell<Last>>,
}

impl Place {
    fn does<I, O>(&self, f: impl Fn(&Self, I) -> O + 'static) -> Callback<I, O> {
        let place = self.clone();
        Callback::from(move |given| f(&place, given))
    }

    fn scrolled(&self) {
        let Some(list) = self.list.cast::<HtmlElement>() else { return };
        let top = list.scroll_top();
        self.draw_from(top);
        let at_end = top + list.client_height() + pixels(1) / 2 >= list.scroll_height();
        // Only a person goes back: the list grows at its end, and what goes from its beginning is accounted for.
        let back = top < std::mem::replace(&mut self.last.borrow_mut().top, top);
        if at_end {
            self.following.set(true);
        } else if back {
            self.following.set(false);
        }
    }

    fn show(&self, row: usize, total: usize) {
        let Some(list) = self.list.cast::<HtmlElement>() else { return };
        let (top, height) = (list.scroll_top(), list.client_height());
        self.following.set(row + 1 == total);
        if pixels(row) < top {
            list.set_scroll_top(pixels(row));
        } else if pixels(row + 1) > top + height {
            list.set_scroll_top(pixels(row + 1) - height);
        }
        // The list tells that it was scrolled, but later.
        self.draw_from(list.scroll_top());
    }

    fn draw_from(&self, top: i32) {
        let row = usize::try_from(top).unwrap_or_default() / ROW;
        self.first.set((row / STEP * STEP).saturating_sub(STEP));
    }

    fn page(&self) -> usize {
        let height = self.list.cast::<HtmlElement>().map_or(0, |list| list.client_height());
        (usize::try_from(height).unwrap_or_default() / ROW).saturating_sub(1).max(1)
    }
}

/// What was there when the list was last drawn: its place, what had gone, and how many rows had ever been.
struct Last {
    top: i32,
    gone: usize,
    seen: usize,
}

/// A strict policy blocks `style` attributes, not the object model.
fn set(node: &NodeRef, name: &str, value: &str) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // It is a declaration.
        let _ = element.style().set_property(name, value);
    }
}

fn pixels(rows: usize) -> i32 {
    i32::try_from(rows * ROW).unwrap_or(i32::MAX)
}
