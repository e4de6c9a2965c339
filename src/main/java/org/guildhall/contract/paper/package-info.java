/// What a contract says, as it was drafted, and how it is printed.
@NullMarked
package org.guildhall.contract.paper;

import org.jspecify.annotations.NullMarked;
