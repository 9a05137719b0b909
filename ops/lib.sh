# Shell functions shared by the scripts of this folder. Source it after setting GK_ROOT to the root of the repository.

# Whether the build named by its stamp is there and newer than the sources.
gk_fresh() {
  local stamp="$GK_ROOT/target/built-$1"
  [ -s "$GK_ROOT/target/classpath.txt" ] && [ -e "$stamp" ] &&
    [ -z "$(find "$GK_ROOT/pom.xml" "$GK_ROOT/src" "$GK_ROOT/db" -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# Builds unless target/ is there and newer than the sources. All build noise goes to standard error.
# gk_build            classes and class path, enough for the commands that need no server
# gk_build package    the application as well
gk_build() {
  local phase="${1:-process-test-classes}" tool
  # Set by the tests, which run the commands on what the build around them has just made.
  if [ -n "${GAITKEEPER_ALREADY_BUILT:-}" ]; then return 0; fi
  for tool in java mvn; do
    if ! command -v "$tool" >/dev/null 2>&1; then
      echo "Gaitkeeper needs JDK 17 or newer and Maven; there is no '$tool' on the PATH." >&2
      return 1
    fi
  done
  if gk_fresh package || { [ "$phase" != package ] && gk_fresh "$phase"; }; then
    return 0
  fi
  mkdir -p "$GK_ROOT/target"
  (
    # Two commands at once must not build into the same folder; where there is no flock the second takes the risk.
    if command -v flock >/dev/null 2>&1; then flock 9; fi
    if gk_fresh package || { [ "$phase" != package ] && gk_fresh "$phase"; }; then exit 0; fi
    echo "Building; the first time takes some minutes …" >&2
    # Dated at the beginning, so that a file changed while building counts as newer.
    begun=$(mktemp "$GK_ROOT/target/begun.XXXXXX")
    # A class whose source was renamed or removed would otherwise stay and be deployed.
    rm -rf "$GK_ROOT"/target/{classes,test-classes,generated-sources,gaitkeeper}
    # Compiled and packed, nothing more: checks and tests are the business of ops/test.
    if ! (cd "$GK_ROOT" && mvn -q -B -DskipTests -Dspotless.check.skip=true -Djacoco.skip=true "$phase" 9>&-) >&2; then
      rm -f "$begun"
      echo "The build failed; the reason stands above." >&2
      exit 1
    fi
    mv "$begun" "$GK_ROOT/target/built-$phase"
  ) 9>"$GK_ROOT/target/build.lock"
}

# Prints the class path of the product and what it needs.
gk_class_path() {
  printf '%s:%s' "$GK_ROOT/target/classes" "$(cat "$GK_ROOT/target/classpath.txt")"
}
