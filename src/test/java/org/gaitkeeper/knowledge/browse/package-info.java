@org.jspecify.annotations.NullMarked
package org.gaitkeeper.knowledge.browse;
