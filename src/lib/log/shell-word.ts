/**
 * Programs and places that visitors hide from filters by splitting their names. A closed list, because braces and quotes
 * inside ordinary words mean nothing (`rock'n'roll`).
 */
const SHELL_WORDS: ReadonlySet<string> = new Set(
  (
    'ash awk base64 bash bin busybox cat certutil chmod chown cmd cp curl cut dash dig dir echo env etc exec expr fetch ' +
    'file find ftp ftpget git grep group gzip head history hostname hosts id ifconfig ip issue java kill ksh less ln ls ' +
    'mkdir mkfifo more mv mysql nc ncat net netcat netstat nl node nslookup od paste passwd perl php ping powershell ' +
    'printenv printf proc ps pwd python python2 python3 rev rm rmdir root ruby sed sh shadow sleep socat sort ssh stat ' +
    'strings su sudo tac tail tar tee telnet tftp tmp touch tr type uname uniq uptime usr var version vi vim wc wget which ' +
    'who whoami xargs xxd zsh'
  ).split(' '),
);

export function isShellWord(word: string): boolean {
  return SHELL_WORDS.has(word.toLowerCase());
}
