/// The mail queue and its transport: every letter is sent once under one Message-ID.
@NullMarked
package org.guildhall.platform.mail;

import org.jspecify.annotations.NullMarked;
