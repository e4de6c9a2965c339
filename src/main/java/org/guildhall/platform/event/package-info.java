/// What happened: the append-only history that timeline, audit, mail and webhooks read.
@NullMarked
package org.guildhall.platform.event;

import org.jspecify.annotations.NullMarked;
