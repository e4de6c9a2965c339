/// OpenID Connect from the side of whoever relies on it: where a provider is asked, what it
/// answers, and whether its word is good. It knows nothing of people and roles here.
@NullMarked
package org.guildhall.account.oidc;

import org.jspecify.annotations.NullMarked;
