/// What a partner has promised to sell, period by period: what was achieved, and what is
/// compensated when it wasn't enough (onboarding.md section 6).
@NullMarked
package org.guildhall.commitment;

import org.jspecify.annotations.NullMarked;
