/// What verifications and risk cases say about accounts before anything of those is erased, and
/// what goes of the vault.
@NullMarked
package org.guildhall.verification.retention;

import org.jspecify.annotations.NullMarked;
