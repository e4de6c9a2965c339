/// Ways into the installation beside address and password, as signing in asks for them.
@NullMarked
package org.guildhall.account.way;

import org.jspecify.annotations.NullMarked;
