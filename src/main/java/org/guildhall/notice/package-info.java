/// What people are told: the inbox on the site, with a copy of every letter that was mailed to its
/// reader.
@NullMarked
package org.guildhall.notice;

import org.jspecify.annotations.NullMarked;
