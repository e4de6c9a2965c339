/// What of escalations is erased with their tickets.
@NullMarked
package org.guildhall.escalation.retention;

import org.jspecify.annotations.NullMarked;
