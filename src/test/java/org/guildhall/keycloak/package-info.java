/// Signing in with a real Keycloak: `./guildhall keycloak`.
@NullMarked
package org.guildhall.keycloak;

import org.jspecify.annotations.NullMarked;
