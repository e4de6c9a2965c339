/// What of mails that came in is erased with their tickets, or with who sent them.
@NullMarked
package org.guildhall.inbound.retention;

import org.jspecify.annotations.NullMarked;
