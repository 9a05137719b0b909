/** What a load balancer asks: is this node alive, may it be sent requests. */
@NullMarked
package org.gaitkeeper.platform.health;

import org.jspecify.annotations.NullMarked;
