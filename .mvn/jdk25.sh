# Sourced by ./twinge and ./mvnw: points JAVA_HOME at a JDK 25, wherever the machine keeps one.
# TWINGE_JAVA_HOME wins; then JAVA_HOME, the PATH, and the folders where packages and tools put JDKs.
twinge_is_jdk25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -qE '^javac 25($|[.+-])'
}
twinge_find_jdk25() {
  set +f
  for candidate in "${TWINGE_JAVA_HOME-}" "${JAVA_HOME-}" \
    "$(command -v javac >/dev/null 2>&1 && dirname "$(dirname "$(readlink -f "$(command -v javac)")")")" \
    /usr/lib/jvm/*25* /opt/java/* /opt/jdk*25* "${HOME-}"/.sdkman/candidates/java/25* "${HOME-}"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if [ -n "$candidate" ] && twinge_is_jdk25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "Twinge needs a JDK 25 and found none. Install one (https://adoptium.net) or set TWINGE_JAVA_HOME to its folder." >&2
  return 1
}
twinge_find_jdk25
