/// Whether a file in somebody's hands is a contract of this installation, unchanged.
@NullMarked
package org.guildhall.contract.verify;

import org.jspecify.annotations.NullMarked;
