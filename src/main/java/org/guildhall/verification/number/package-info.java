/// Registration numbers of enterprises: which schemes a country offers, and the rules of each.
@NullMarked
package org.guildhall.verification.number;

import org.jspecify.annotations.NullMarked;
