/// Seals on PDF files: the keys, the signature under a file, its time stamp, and what a file's
/// signatures are worth.
@NullMarked
package org.guildhall.contract.seal;

import org.jspecify.annotations.NullMarked;
