/// How people come to have an account: a company registers, an invitation is accepted.
@NullMarked
package org.guildhall.account.joining;

import org.jspecify.annotations.NullMarked;
