/// Rules of law that depend on site, domain ending and hosting region, as dated rows.
@NullMarked
package org.guildhall.diagnosis.policy;

import org.jspecify.annotations.NullMarked;
