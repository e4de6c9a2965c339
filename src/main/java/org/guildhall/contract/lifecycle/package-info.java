/// A contract and the one way by which it goes from state to state: its table of actions, its file
/// of record, and what others are told about it.
@NullMarked
package org.guildhall.contract.lifecycle;

import org.jspecify.annotations.NullMarked;
