/// Signing within Guildhall: by a click with a code, or on paper with a scan; and what a contract
/// gets when the last signature is there.
@NullMarked
package org.guildhall.contract.signing;

import org.jspecify.annotations.NullMarked;
