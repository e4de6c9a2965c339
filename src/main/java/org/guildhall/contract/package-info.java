/// Contracts: the paper, the signatures on it, the evidence, and the page where anybody can verify
/// it.
@NullMarked
package org.guildhall.contract;

import org.jspecify.annotations.NullMarked;
