/// The pages on which topics are kept.
@NullMarked
package org.guildhall.ticket.topic;

import org.jspecify.annotations.NullMarked;
