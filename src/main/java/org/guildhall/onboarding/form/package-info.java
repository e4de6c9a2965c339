/// What an application is filled in with: the check before it is handed in, and its documents.
@NullMarked
package org.guildhall.onboarding.form;

import org.jspecify.annotations.NullMarked;
