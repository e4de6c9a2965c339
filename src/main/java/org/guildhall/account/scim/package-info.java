/// Staff kept by the company's directory over SCIM 2.0 (RFC 7643, RFC 7644): made, renamed,
/// deactivated and let in again by a service account with that scope (ADR 65).
@NullMarked
package org.guildhall.account.scim;

import org.jspecify.annotations.NullMarked;
