/// Which roles the vendor's people hold: given by hand on the desk, or mapped from what their
/// identity provider says of them at every sign-in.
@NullMarked
package org.guildhall.account.role;

import org.jspecify.annotations.NullMarked;
