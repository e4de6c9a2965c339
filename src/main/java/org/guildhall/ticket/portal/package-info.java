/// Requests for support in the portal.
@NullMarked
package org.guildhall.ticket.portal;

import org.jspecify.annotations.NullMarked;
