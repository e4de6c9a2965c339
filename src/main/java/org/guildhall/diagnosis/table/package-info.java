/// A diagnosis as a decision table: what it asks, what its rules say of known facts, and what
/// follows. All of it is pure: no store, no look-up, no clock.
@NullMarked
package org.guildhall.diagnosis.table;

import org.jspecify.annotations.NullMarked;
