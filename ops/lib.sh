# Shell functions shared by the scripts of this folder. Source it after setting GK_ROOT to the root of the repository.

# Builds unless target/ is there and newer than the sources. All build noise goes to standard error.
gk_build() {
  local classes="$GK_ROOT/target/classes" paths="$GK_ROOT/target/classpath.txt" stamp="$GK_ROOT/target/built"
  if [ -d "$classes" ] && [ -s "$paths" ] && [ -e "$stamp" ] &&
    [ -z "$(find "$GK_ROOT/pom.xml" "$GK_ROOT/src" "$GK_ROOT/db" -newer "$stamp" -print -quit 2>/dev/null)" ]; then
    return 0
  fi
  echo "Building (the first time takes some minutes)…" >&2
  local begun="$GK_ROOT/target/.begun"
  mkdir -p "$GK_ROOT/target"
  touch "$begun"
  # Compiled and with a class path, nothing more: checks and tests are the business of ops/test.
  if ! (cd "$GK_ROOT" && mvn -q -B -DskipTests -Dspotless.check.skip=true process-test-classes) >&2; then
    echo "The build failed; the reason stands above." >&2
    return 1
  fi
  # Dated at the beginning, so that a file changed while building counts as newer.
  mv "$begun" "$stamp"
}

# Prints the class path of the product and what it needs.
gk_class_path() {
  printf '%s:%s' "$GK_ROOT/target/classes" "$(cat "$GK_ROOT/target/classpath.txt")"
}
