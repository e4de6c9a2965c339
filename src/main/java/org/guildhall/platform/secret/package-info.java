/// The installation's key, from which every other secret is derived.
@NullMarked
package org.guildhall.platform.secret;

import org.jspecify.annotations.NullMarked;
