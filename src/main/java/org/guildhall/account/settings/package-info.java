/// What people set for themselves: language, time zone, letters, tokens.
@NullMarked
package org.guildhall.account.settings;

import org.jspecify.annotations.NullMarked;
