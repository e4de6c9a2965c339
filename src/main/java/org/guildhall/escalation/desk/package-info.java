/// The teams and outside desks that requests are escalated to, kept by support leads.
@NullMarked
package org.guildhall.escalation.desk;

import org.jspecify.annotations.NullMarked;
