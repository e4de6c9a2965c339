/// What the DNS says of a customer's domain, asked with little patience.
@NullMarked
package org.guildhall.diagnosis.dns;

import org.jspecify.annotations.NullMarked;
