//! Simulated instances.
