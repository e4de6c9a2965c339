/// What an installation is told from outside: vendor, sites, addresses, keys.
@NullMarked
package org.guildhall.platform.settings;

import org.jspecify.annotations.NullMarked;
