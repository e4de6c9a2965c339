/// How an application begins: JOIN NOW, the invitation, the gate before both.
@NullMarked
package org.guildhall.onboarding.joining;

import org.jspecify.annotations.NullMarked;
