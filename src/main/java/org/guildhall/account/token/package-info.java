/// Tokens with which programs call the JSON API for a person (api.md, *Who*).
@NamedInterface("token")
@NullMarked
package org.guildhall.account.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
