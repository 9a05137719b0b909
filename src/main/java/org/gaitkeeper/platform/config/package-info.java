/** The settings of a running node, read once from the environment. No other package reads environment variables. */
@NullMarked
package org.gaitkeeper.platform.config;

import org.jspecify.annotations.NullMarked;
