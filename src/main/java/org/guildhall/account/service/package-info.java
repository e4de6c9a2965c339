/// Programs of the vendor's with an account of their own: what each may do in the JSON API, and its
/// tokens (api.md, *Who*).
@NamedInterface("service")
@NullMarked
package org.guildhall.account.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
