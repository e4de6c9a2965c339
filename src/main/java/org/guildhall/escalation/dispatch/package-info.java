/// How a packet gets to the other side: what is to be sent, the ways there, and what came of a try.
@NullMarked
package org.guildhall.escalation.dispatch;

import org.jspecify.annotations.NullMarked;
