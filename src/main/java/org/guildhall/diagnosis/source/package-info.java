/// What accounts, verifications, partnerships, programmes and the DNS know, as facts.
@NullMarked
package org.guildhall.diagnosis.source;

import org.jspecify.annotations.NullMarked;
