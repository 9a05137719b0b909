/** Tests of the reading of files, without a server. */
package org.gaitkeeper.patients.csv;
