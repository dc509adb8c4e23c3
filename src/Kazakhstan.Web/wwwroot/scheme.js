document.documentElement.dataset.scheme='';try{document.documentElement.dataset.scheme=localStorage.scheme||''}catch{}
