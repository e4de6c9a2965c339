/// What happened, as other programs read it: every domain event as a CloudEvent, for those who may
/// know of it (api.md, *Events*).
@NullMarked
package org.guildhall.feed;

import org.jspecify.annotations.NullMarked;
