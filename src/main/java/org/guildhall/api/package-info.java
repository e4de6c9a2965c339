/// The JSON API as a whole: its pages for people, its description for programs, what leads nowhere
/// (api.md). What it does lies with each package's own `…Api`.
@NullMarked
package org.guildhall.api;

import org.jspecify.annotations.NullMarked;
