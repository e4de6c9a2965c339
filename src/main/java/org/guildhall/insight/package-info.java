/// The figures: how many came how far, who waited for whom, which promises were kept. It hears
/// everybody's events and nobody calls it; all it keeps can be told again from history.
@NullMarked
package org.guildhall.insight;

import org.jspecify.annotations.NullMarked;
