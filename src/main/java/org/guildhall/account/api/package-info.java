/// People, tokens and sessions in the JSON API: one's own, those of one's account, and for
/// administrators those of the vendor.
@NullMarked
package org.guildhall.account.api;

import org.jspecify.annotations.NullMarked;
