//! What operators are told of situations, what goes over the wire, and what never does. Absent: the browser's part,
//! which the end-to-end tests show.

mod contract;
mod failovers;
mod outbox;
mod privacy;
mod regions;
mod support;
