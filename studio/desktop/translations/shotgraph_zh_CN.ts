<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>About</name>
    <message>
        <source>Runs from its folder, without being installed</source>
        <translation>从文件夹直接运行，未安装</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>About Shotgraph</source>
        <translation>关于 Shotgraph</translation>
    </message>
    <message>
        <source>From a screenplay to a film: outline it as a graph of shots, rehearse, cut, deliver.</source>
        <translation>从剧本到影片：把镜头编排成图，预演、剪辑、交付。</translation>
    </message>
</context>
<context>
    <name>ActionSection</name>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>What happens in the shot</source>
        <translation>镜头里发生什么</translation>
    </message>
    <message>
        <source>Words of the title card</source>
        <translation>字卡的文字</translation>
    </message>
    <message>
        <source>Words on a plain ground</source>
        <translation>纯色背景上的文字</translation>
    </message>
    <message>
        <source>Title card</source>
        <translation>字卡</translation>
    </message>
    <message>
        <source>Make it a shot again</source>
        <translation>恢复为普通镜头</translation>
    </message>
    <message>
        <source>change action of {0}</source>
        <translation>修改 {0} 的动作</translation>
    </message>
    <message>
        <source>change the words of {0}</source>
        <translation>修改 {0} 的文字</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Graph</source>
        <translation>镜头图</translation>
    </message>
    <message>
        <source>Add a shot</source>
        <translation>添加镜头</translation>
    </message>
    <message>
        <source>Edit the action</source>
        <translation>编辑动作</translation>
    </message>
    <message>
        <source>Link to another shot</source>
        <translation>连到另一个镜头</translation>
    </message>
    <message>
        <source>Route the cut through here</source>
        <translation>让剪辑版经过这里</translation>
    </message>
    <message>
        <source>Branch: an alternate beside it</source>
        <translation>分支：在旁边加一个备选</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Keep this alternate only</source>
        <translation>只留这个备选</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Find shots</source>
        <translation>查找镜头</translation>
    </message>
    <message>
        <source>Show the whole graph</source>
        <translation>显示整张图</translation>
    </message>
    <message>
        <source>Show the selected shots</source>
        <translation>显示选中的镜头</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Tidy the layout</source>
        <translation>整理布局</translation>
    </message>
    <message>
        <source>Route the cut along this link</source>
        <translation>让剪辑版走这条连线</translation>
    </message>
    <message>
        <source>Link these shots</source>
        <translation>连接这两个镜头</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>移除这条连线</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>在播放头处分割</translation>
    </message>
    <message>
        <source>Start the shot at the playhead</source>
        <translation>镜头从播放头开始</translation>
    </message>
    <message>
        <source>End the shot at the playhead</source>
        <translation>镜头在播放头结束</translation>
    </message>
    <message>
        <source>Take out of the cut</source>
        <translation>从剪辑版中移除</translation>
    </message>
    <message>
        <source>Nudge a frame back</source>
        <translation>左移一帧</translation>
    </message>
    <message>
        <source>Nudge a frame on</source>
        <translation>右移一帧</translation>
    </message>
    <message>
        <source>Nudge ten frames back</source>
        <translation>左移十帧</translation>
    </message>
    <message>
        <source>Nudge ten frames on</source>
        <translation>右移十帧</translation>
    </message>
    <message>
        <source>Move the shot one place back</source>
        <translation>镜头前移一位</translation>
    </message>
    <message>
        <source>Move the shot one place on</source>
        <translation>镜头后移一位</translation>
    </message>
    <message>
        <source>Transition to the next shot…</source>
        <translation>到下一镜头的转场…</translation>
    </message>
    <message>
        <source>Title at the playhead…</source>
        <translation>在播放头处加标题…</translation>
    </message>
    <message>
        <source>Lower third at the playhead…</source>
        <translation>在播放头处加人名条…</translation>
    </message>
    <message>
        <source>Marker with a note</source>
        <translation>带备注的标记</translation>
    </message>
    <message>
        <source>Mark in</source>
        <translation>标记入点</translation>
    </message>
    <message>
        <source>Mark out</source>
        <translation>标记出点</translation>
    </message>
    <message>
        <source>Clear the marks</source>
        <translation>清除入点和出点</translation>
    </message>
    <message>
        <source>Tool: trim</source>
        <translation>工具：修剪</translation>
    </message>
    <message>
        <source>Tool: roll</source>
        <translation>工具：滚动</translation>
    </message>
    <message>
        <source>Tool: slip</source>
        <translation>工具：滑移</translation>
    </message>
    <message>
        <source>Tool: slide</source>
        <translation>工具：滑动</translation>
    </message>
    <message>
        <source>Snapping on or off</source>
        <translation>开关吸附</translation>
    </message>
    <message>
        <source>Select all shots of the cut</source>
        <translation>选择剪辑版的全部镜头</translation>
    </message>
    <message>
        <source>Menu of the shot</source>
        <translation>镜头菜单</translation>
    </message>
    <message>
        <source>Show the whole cut</source>
        <translation>显示整个剪辑版</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>Previous cut point</source>
        <translation>上一个剪辑点</translation>
    </message>
    <message>
        <source>Next cut point</source>
        <translation>下一个剪辑点</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>Make a cut from the selected shots</source>
        <translation>用选中的镜头建立剪辑版</translation>
    </message>
</context>
<context>
    <name>Artist</name>
    <message>
        <source>A picture could not be drawn; run “shotgraph doctor” to see what is missing.</source>
        <translation>有一张画面无法绘制；请运行“shotgraph doctor”查看缺少什么。</translation>
    </message>
</context>
<context>
    <name>Bindings</name>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Scene {0}, {1}: {2}, {3}</source>
        <translation>第 {0} 场，{1}：{2}，{3}</translation>
    </message>
</context>
<context>
    <name>BoardPanel</name>
    <message>
        <source>No action</source>
        <translation>没有动作</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>Size of the panels</source>
        <translation>画格大小</translation>
    </message>
    <message>
        <source>See the film on a wall</source>
        <translation>把影片铺在墙上看</translation>
    </message>
    <message>
        <source>Each shot is a panel, scene by scene; drag panels to tell the story in another order.</source>
        <translation>每个镜头一格，按场排列；拖动画格，换一种顺序讲故事。</translation>
    </message>
    <message>
        <source>Add the first shot</source>
        <translation>添加第一个镜头</translation>
    </message>
    <message>
        <source>{0} in {1} · {2}</source>
        <translation>{1}，{0} · {2}</translation>
    </message>
    <message>
        <source>Action of shot {0}</source>
        <translation>镜头 {0} 的动作</translation>
    </message>
    <message>
        <source>Add a shot</source>
        <translation>添加镜头</translation>
    </message>
    <message>
        <source>Edit the action</source>
        <translation>编辑动作</translation>
    </message>
    <message>
        <source>Branch: an alternate beside it</source>
        <translation>分支：在旁边做一个备选</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Larger panels</source>
        <translation>放大画格</translation>
    </message>
    <message>
        <source>Smaller panels</source>
        <translation>缩小画格</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Bringing</name>
    <message>
        <source>bring back cut %1</source>
        <translation>导回剪辑版“%1”</translation>
    </message>
</context>
<context>
    <name>BrushPanel</name>
    <message>
        <source>Motion brush</source>
        <translation>运动画笔</translation>
    </message>
    <message>
        <source>Draw around it</source>
        <translation>圈出区域</translation>
    </message>
    <message>
        <source>Click its corners</source>
        <translation>点击各角</translation>
    </message>
    <message>
        <source>Drag a rectangle</source>
        <translation>拖出矩形</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>The shot as the animatic draws it with these strokes</source>
        <translation>按这些笔触由动态分镜绘制的镜头</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>笔触</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete all</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>Paint what moves</source>
        <translation>画出要动的东西</translation>
    </message>
    <message>
        <source>Draw around something in a shot, then where it goes. Choose a shot on the graph to begin.</source>
        <translation>在镜头里圈出一样东西，再画出它往哪里去。先在镜头图上选一个镜头。</translation>
    </message>
    <message>
        <source>A title card has nothing that moves.</source>
        <translation>字卡上没有会动的东西。</translation>
    </message>
    <message>
        <source>Nothing is painted on this shot yet: all moves as the action says. Who stands in a region walks its way; what else is in it is drawn along.</source>
        <translation>这个镜头还没有笔触：一切按动作描述运动。站在区域里的人沿路径走动；其余内容随之拉动。</translation>
    </message>
    <message>
        <source>back to where it was</source>
        <translation>回到原处</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>向左</translation>
    </message>
    <message>
        <source>down</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>{0} · {1}, {2} %</source>
        <translation>{0} · {1}，{2} %</translation>
    </message>
    <message numerus="yes">
        <source>A shot has at most %n strokes; delete one to paint another.</source>
        <translation>
            <numerusform>一个镜头最多 %n 笔；删除一笔再画。</numerusform>
        </translation>
    </message>
    <message>
        <source>paint motion on {0}</source>
        <translation>在 {0} 上画运动</translation>
    </message>
    <message>
        <source>move motion on {0}</source>
        <translation>移动 {0} 上的运动</translation>
    </message>
    <message>
        <source>delete motion from {0}</source>
        <translation>删除 {0} 的笔触</translation>
    </message>
    <message>
        <source>delete all motion from {0}</source>
        <translation>删除 {0} 的全部笔触</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Paint a stroke in the middle</source>
        <translation>在画面中央画一笔</translation>
    </message>
    <message>
        <source>Preview the motion</source>
        <translation>预览运动</translation>
    </message>
    <message>
        <source>Delete all strokes</source>
        <translation>删除全部笔触</translation>
    </message>
</context>
<context>
    <name>Camera</name>
    <message>
        <source>extreme wide</source>
        <translation>大远景</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>远景</translation>
    </message>
    <message>
        <source>full</source>
        <translation>全景</translation>
    </message>
    <message>
        <source>medium full</source>
        <translation>中全景</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中景</translation>
    </message>
    <message>
        <source>medium close</source>
        <translation>中近景</translation>
    </message>
    <message>
        <source>close</source>
        <translation>特写</translation>
    </message>
    <message>
        <source>extreme close</source>
        <translation>大特写</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>插入镜头</translation>
    </message>
    <message>
        <source>eye level</source>
        <translation>平视</translation>
    </message>
    <message>
        <source>low</source>
        <translation>仰拍</translation>
    </message>
    <message>
        <source>high</source>
        <translation>俯拍</translation>
    </message>
    <message>
        <source>overhead</source>
        <translation>顶拍</translation>
    </message>
    <message>
        <source>dutch</source>
        <translation>荷兰角</translation>
    </message>
    <message>
        <source>point of view</source>
        <translation>主观镜头</translation>
    </message>
    <message>
        <source>static</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>over shoulder</source>
        <translation>过肩</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>横摇</translation>
    </message>
    <message>
        <source>tilt</source>
        <translation>俯仰摇</translation>
    </message>
    <message>
        <source>dolly in</source>
        <translation>推</translation>
    </message>
    <message>
        <source>dolly out</source>
        <translation>拉</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>横移</translation>
    </message>
    <message>
        <source>crane</source>
        <translation>升降</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>变焦</translation>
    </message>
    <message>
        <source>arc</source>
        <translation>环绕</translation>
    </message>
    <message>
        <source>handheld</source>
        <translation>手持</translation>
    </message>
    <message>
        <source>Extreme wide: the place, people small in it</source>
        <translation>大远景：环境为主，人物很小</translation>
    </message>
    <message>
        <source>Wide: people whole, with the place around them</source>
        <translation>远景：人物全身与周围环境</translation>
    </message>
    <message>
        <source>Full: head to feet</source>
        <translation>全景：从头到脚</translation>
    </message>
    <message>
        <source>Medium full: from the knees up</source>
        <translation>中全景：膝盖以上</translation>
    </message>
    <message>
        <source>Medium: from the waist up</source>
        <translation>中景：腰部以上</translation>
    </message>
    <message>
        <source>Medium close: from the chest up</source>
        <translation>中近景：胸部以上</translation>
    </message>
    <message>
        <source>Close: the face</source>
        <translation>特写：面部</translation>
    </message>
    <message>
        <source>Extreme close: the eyes, a detail of the face</source>
        <translation>大特写：眼睛或面部细节</translation>
    </message>
    <message>
        <source>Insert: a thing fills the frame</source>
        <translation>插入镜头：物件充满画面</translation>
    </message>
    <message>
        <source>Eye level: as people see each other</source>
        <translation>平视：如人们彼此所见</translation>
    </message>
    <message>
        <source>Low: looking up, people seem strong</source>
        <translation>仰拍：人物显得有力</translation>
    </message>
    <message>
        <source>High: looking down, people seem small</source>
        <translation>俯拍：人物显得弱小</translation>
    </message>
    <message>
        <source>Overhead: straight down</source>
        <translation>顶拍：垂直向下</translation>
    </message>
    <message>
        <source>Dutch: the horizon leans</source>
        <translation>荷兰角：地平线倾斜</translation>
    </message>
    <message>
        <source>Point of view: through their eyes</source>
        <translation>主观镜头：透过人物的眼睛</translation>
    </message>
    <message>
        <source>Static: the camera does not move</source>
        <translation>固定：摄影机不动</translation>
    </message>
    <message>
        <source>Whip pan: it turns so fast that all blurs</source>
        <translation>甩镜：快得一切模糊</translation>
    </message>
    <message>
        <source>Rack focus: the sharpness goes from near to far</source>
        <translation>移焦：焦点由近及远</translation>
    </message>
    <message>
        <source>Over the shoulder of who listens</source>
        <translation>过肩：越过倾听者的肩膀</translation>
    </message>
    <message>
        <source>Pan: it turns to the side</source>
        <translation>横摇：向一侧转动</translation>
    </message>
    <message>
        <source>Tilt: it turns up or down</source>
        <translation>俯仰摇：向上或向下转动</translation>
    </message>
    <message>
        <source>Dolly in: it rolls closer</source>
        <translation>推：摄影机靠近</translation>
    </message>
    <message>
        <source>Dolly out: it rolls back</source>
        <translation>拉：摄影机后退</translation>
    </message>
    <message>
        <source>Truck: it travels alongside</source>
        <translation>横移：并行移动</translation>
    </message>
    <message>
        <source>Crane: it rises</source>
        <translation>升降：升起</translation>
    </message>
    <message>
        <source>Zoom: the lens narrows, the camera stays</source>
        <translation>变焦：镜头收窄，机位不变</translation>
    </message>
    <message>
        <source>Arc: it circles around</source>
        <translation>环绕：绕行</translation>
    </message>
    <message>
        <source>Handheld: it breathes with who holds it</source>
        <translation>手持：随持机者呼吸</translation>
    </message>
    <message>
        <source>whip pan</source>
        <translation>甩镜</translation>
    </message>
    <message>
        <source>rack focus</source>
        <translation>移焦</translation>
    </message>
</context>
<context>
    <name>CameraSection</name>
    <message>
        <source>Camera</source>
        <translation>摄影机</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>景别</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>运镜</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>焦距</translation>
    </message>
    <message>
        <source>Wide to long</source>
        <translation>由广到长</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>焦距</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Lens · mixed</source>
        <translation>焦距 · 不一</translation>
    </message>
    <message>
        <source>Lens · wide: much of the place, depth</source>
        <translation>焦距 · 广角：环境多，纵深强</translation>
    </message>
    <message>
        <source>Lens · as the eye sees</source>
        <translation>焦距 · 如人眼所见</translation>
    </message>
    <message>
        <source>Lens · portrait: faces as they are</source>
        <translation>焦距 · 人像：面孔自然</translation>
    </message>
    <message>
        <source>Lens · long: near and far pressed together</source>
        <translation>焦距 · 长焦：远近压缩</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
    <message>
        <source>change size of {0}</source>
        <translation>修改 {0} 的景别</translation>
    </message>
    <message>
        <source>change angle of {0}</source>
        <translation>修改 {0} 的角度</translation>
    </message>
    <message>
        <source>change movement of {0}</source>
        <translation>修改 {0} 的运镜</translation>
    </message>
    <message>
        <source>change lens of {0}</source>
        <translation>修改 {0} 的焦距</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Scroll through the cut</source>
        <translation>滚动浏览剪辑版</translation>
    </message>
    <message>
        <source>First frame of the shot, with its strokes</source>
        <translation>镜头的首帧及其笔触</translation>
    </message>
    <message>
        <source>N makes a stroke in the middle. Page Up and Page Down choose one, arrows move it, Shift with arrows moves where it goes, Alt makes small steps, Delete removes it. Comma and full stop choose one of its points, which the arrows then move; Escape lets go of it.</source>
        <translation>N 在中间画一笔。Page Up 和 Page Down 选择一笔，方向键移动它，Shift 加方向键移动它的去向，Alt 为小步，Delete 删除它。逗号和句号选择它的一个点，方向键移动该点；Esc 放开。</translation>
    </message>
    <message>
        <source>Now draw where it goes: press in the region and drag. Esc forgets it.</source>
        <translation>现在画出去向：在区域内按下并拖动。Esc 放弃。</translation>
    </message>
    <message>
        <source>Drag the point, or move it with the arrows. Esc lets go of it.</source>
        <translation>拖动这个点，或用方向键移动。Esc 放开。</translation>
    </message>
    <message>
        <source>Click the corners; double-click or Enter closes the region. Esc forgets it.</source>
        <translation>点击各角；双击或回车闭合区域。Esc 放弃。</translation>
    </message>
    <message>
        <source>Draw around what is to move.</source>
        <translation>圈出要动的部分。</translation>
    </message>
    <message>
        <source>Click the corners of what is to move.</source>
        <translation>点击要动部分的各角。</translation>
    </message>
    <message>
        <source>Drag a rectangle over what is to move.</source>
        <translation>在要动的部分上拖出矩形。</translation>
    </message>
    <message>
        <source>The first frame is being drawn …</source>
        <translation>正在绘制首帧……</translation>
    </message>
</context>
<context>
    <name>CastPanel</name>
    <message>
        <source>Cast</source>
        <translation>人物表</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Everybody in the film, with how they look and sound. A screenplay brings them along.</source>
        <translation>片中所有人，以及他们的样子和声音。导入剧本时会带来他们。</translation>
    </message>
    <message>
        <source>Add a character</source>
        <translation>添加人物</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Where the film plays. Each place looks the same whenever the film goes there.</source>
        <translation>故事发生的地方。每次来到同一地点，样子都一样。</translation>
    </message>
    <message>
        <source>Add a place</source>
        <translation>添加地点</translation>
    </message>
    <message>
        <source>Props</source>
        <translation>道具</translation>
    </message>
    <message>
        <source>Things that the shots name stand here, to be given a look and pictures.</source>
        <translation>镜头里提到的东西都在这里，可以写外观、加图片。</translation>
    </message>
    <message>
        <source>Add a prop</source>
        <translation>添加道具</translation>
    </message>
    <message>
        <source>This is how I sound.</source>
        <translation>我的声音就是这样。</translation>
    </message>
</context>
<context>
    <name>Cells</name>
    <message>
        <source>Seconds (2.5), frames (60f) or a timecode</source>
        <translation>秒（2.5）、帧（60f）或时间码</translation>
    </message>
    <message>
        <source>Names, with commas between</source>
        <translation>姓名，用逗号隔开</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>What came back</source>
        <translation>导回的内容</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>剪辑版“%1”</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>Not brought back</source>
        <translation>未能导回</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>采用这些改动</translation>
    </message>
    <message>
        <source>Leave the cut as it is</source>
        <translation>保持剪辑版不变</translation>
    </message>
</context>
<context>
    <name>CharacterCard</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外貌</translation>
    </message>
    <message>
        <source>Wardrobe</source>
        <translation>服装</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>e.g. 40</source>
        <translation>例如：40</translation>
    </message>
    <message>
        <source>e.g. white beard, kind eyes</source>
        <translation>例如：白胡子，眼神和善</translation>
    </message>
    <message>
        <source>e.g. navy coat, wool cap</source>
        <translation>例如：藏青大衣，毛线帽</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>并入…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>no consent for the pictures</source>
        <translation>图片尚无同意书</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>In no shot yet.</source>
        <translation>还不在任何镜头里。</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>speaker not in the picture</source>
        <translation>说话人不在画面中</translation>
    </message>
    <message>
        <source>180 degrees</source>
        <translation>180 度轴线</translation>
    </message>
    <message>
        <source>dead end</source>
        <translation>断头</translation>
    </message>
    <message>
        <source>screen direction</source>
        <translation>画面方向</translation>
    </message>
    <message>
        <source>eyeline</source>
        <translation>视线</translation>
    </message>
    <message>
        <source>jump cut</source>
        <translation>跳切</translation>
    </message>
    <message>
        <source>no look</source>
        <translation>没有外貌</translation>
    </message>
    <message>
        <source>no way</source>
        <translation>走不通</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>line too long</source>
        <translation>台词太长</translation>
    </message>
    <message>
        <source>prop</source>
        <translation>道具</translation>
    </message>
    <message>
        <source>read by the model</source>
        <translation>模型通读</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>old prompt</source>
        <translation>提示词过时</translation>
    </message>
    <message>
        <source>jump in a take</source>
        <translation>同一条内跳跃</translation>
    </message>
    <message>
        <source>time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>cannot be drawn</source>
        <translation>画不出</translation>
    </message>
    <message>
        <source>cannot play</source>
        <translation>无法播放</translation>
    </message>
    <message>
        <source>unreached</source>
        <translation>到不了</translation>
    </message>
    <message>
        <source>wardrobe</source>
        <translation>服装</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>天气</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Check</source>
        <translation>场记</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Also what is meant</source>
        <translation>也显示有意为之的</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>It is meant</source>
        <translation>有意如此</translation>
    </message>
    <message>
        <source>Have the model read the film</source>
        <translation>让模型通读影片</translation>
    </message>
    <message>
        <source>The film is being read</source>
        <translation>正在通读影片</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The shots are looked at…</source>
        <translation>正在查看镜头…</translation>
    </message>
    <message>
        <source>meant</source>
        <translation>有意</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>mistake</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>The script supervisor reads the film shot by shot and says what does not match. Add a shot first.</source>
        <translation>场记逐个镜头核对影片，指出不连贯之处。请先添加一个镜头。</translation>
    </message>
    <message>
        <source>Everything matches from shot to shot: sides, eyes, hands, clothes, weather, and who speaks. The script supervisor looks anew after each change.</source>
        <translation>镜头之间一切连贯：左右、视线、手中物、服装、天气和说话的人。每次改动后场记都会重新查看。</translation>
    </message>
    <message numerus="yes">
        <source>mistakes: %n</source>
        <translation>
            <numerusform>错误：%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>doubts: %n</source>
        <translation>
            <numerusform>疑问：%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>notes: %n</source>
        <translation>
            <numerusform>提示：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend it…</source>
        <translation>修正…</translation>
    </message>
    <message>
        <source>No edit mends this by itself.</source>
        <translation>没有现成的修改可以修正它。</translation>
    </message>
    <message numerus="yes">
        <source>Mend all %n of this kind</source>
        <translation>
            <numerusform>修正全部 %n 个同类问题</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not meant</source>
        <translation>并非有意</translation>
    </message>
    <message>
        <source>mend %1 of %2</source>
        <translation>修正%2的%1</translation>
    </message>
    <message>
        <source>mend every %1</source>
        <translation>修正所有%1</translation>
    </message>
    <message>
        <source>%1 of %2 is not meant</source>
        <translation>%2的%1并非有意</translation>
    </message>
    <message>
        <source>%1 of %2 is meant</source>
        <translation>%2的%1是有意的</translation>
    </message>
    <message>
        <source>the film</source>
        <translation>影片</translation>
    </message>
    <message numerus="yes">
        <source>The model has read the film; findings: %n.</source>
        <translation>
            <numerusform>模型已通读影片；发现：%n。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the finding</source>
        <translation>修正发现的问题</translation>
    </message>
    <message>
        <source>The finding is meant, or not</source>
        <translation>标记为有意或并非有意</translation>
    </message>
    <message>
        <source>Have the language model read the film</source>
        <translation>让语言模型通读影片</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>{0}, in some of them</source>
        <translation>{0}，只在其中一些镜头</translation>
    </message>
    <message>
        <source>Delete takes them out of the shot. Alt with arrows: more or less important.</source>
        <translation>Delete 移出镜头。Alt 加方向键：调整主次。</translation>
    </message>
    <message>
        <source>More important</source>
        <translation>更重要</translation>
    </message>
    <message>
        <source>Less important</source>
        <translation>次要些</translation>
    </message>
    <message>
        <source>Take out of the shot</source>
        <translation>移出镜头</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Sign it</source>
        <translation>签署来源凭证</translation>
    </message>
    <message>
        <source>Mark the picture invisibly</source>
        <translation>为画面加隐形水印</translation>
    </message>
    <message>
        <source>Copy takes and sound beside it</source>
        <translation>把镜次和声音复制到旁边</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Storyboard or shot list</source>
        <translation>故事板或镜头表</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>交接文件</translation>
    </message>
    <message>
        <source>H.264 in mp4, as the cut is</source>
        <translation>mp4 封装的 H.264，按剪辑版原样</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>the film&apos;s</source>
        <translation>与影片相同</translation>
    </message>
    <message>
        <source>a file beside it</source>
        <translation>单独的字幕文件</translation>
    </message>
    <message>
        <source>a track in it</source>
        <translation>内封字幕轨</translation>
    </message>
    <message>
        <source>burnt in</source>
        <translation>烧入画面</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>美国信纸</translation>
    </message>
    <message>
        <source>as the script says</source>
        <translation>按剧本所写</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Render nothing that is missing</source>
        <translation>缺少的不渲染</translation>
    </message>
    <message>
        <source>Comparison or release notes</source>
        <translation>对比或版本说明</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>画幅</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>画面内</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>起始时码</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Panels a page</source>
        <translation>每页格数</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>By</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date of today</source>
        <translation>今天的日期</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>shot numbers</source>
        <translation>镜头号</translation>
    </message>
    <message>
        <source>TEMP</source>
        <translation>临时版标记</translation>
    </message>
    <message>
        <source>change the delivery</source>
        <translation>修改交付设置</translation>
    </message>
    <message>
        <source>What differs, with pictures (.html)</source>
        <translation>差异对照，带画面 (.html)</translation>
    </message>
    <message>
        <source>What differs, to print (.pdf)</source>
        <translation>差异，供打印 (.pdf)</translation>
    </message>
    <message>
        <source>Both side by side, as a film (.mp4)</source>
        <translation>两版并排的影片 (.mp4)</translation>
    </message>
    <message>
        <source>Release notes (.md)</source>
        <translation>版本说明 (.md)</translation>
    </message>
    <message>
        <source>SubRip (.srt)</source>
        <translation>SubRip (.srt)</translation>
    </message>
    <message>
        <source>WebVTT, for the web (.vtt)</source>
        <translation>WebVTT，用于网页 (.vtt)</translation>
    </message>
    <message>
        <source>Advanced SubStation, with styles (.ass)</source>
        <translation>Advanced SubStation，带样式 (.ass)</translation>
    </message>
    <message>
        <source>Storyboard to print (.pdf)</source>
        <translation>可打印的分镜 (.pdf)</translation>
    </message>
    <message>
        <source>Storyboard as a web page (.html)</source>
        <translation>网页分镜 (.html)</translation>
    </message>
    <message>
        <source>Shot list with pictures (.xlsx)</source>
        <translation>带图片的镜头表 (.xlsx)</translation>
    </message>
    <message>
        <source>Shot list as a table (.csv)</source>
        <translation>表格镜头表 (.csv)</translation>
    </message>
    <message>
        <source>Contact sheet (.png)</source>
        <translation>样张总览 (.png)</translation>
    </message>
    <message>
        <source>Contact sheet (.jpg)</source>
        <translation>样张总览 (.jpg)</translation>
    </message>
    <message>
        <source>stems: dialogue, effects, ambience, music</source>
        <translation>分轨：对白、效果、环境、音乐</translation>
    </message>
    <message>
        <source>every sound by itself, to be mixed anew</source>
        <translation>每个声音单独输出，供重新混音</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>都不要</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>采纳 %2 项中的 %1 项</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Nothing is called that. Try other words.</source>
        <translation>没有这样的命令，请换个词试试。</translation>
    </message>
</context>
<context>
    <name>ConsentField</name>
    <message>
        <source>Who agreed</source>
        <translation>同意人</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>A note, such as where the form is kept</source>
        <translation>备注，例如同意书存放处</translation>
    </message>
    <message>
        <source>Note on the consent</source>
        <translation>同意的备注</translation>
    </message>
    <message>
        <source>Record consent</source>
        <translation>记录同意</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>{0} agreed on {1}.</source>
        <translation>{0} 已于 {1} 同意。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures came after the consent; ask again and record it.</source>
        <translation>
            <numerusform>有 %n 张图片是在同意之后加入的；请再次征求同意并记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever is on these pictures must agree before the film is delivered.</source>
        <translation>交付影片之前，图片上的人必须同意。</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>Length of the cut</source>
        <translation>剪辑版长度</translation>
    </message>
    <message>
        <source>Shot and its state</source>
        <translation>镜头及其状态</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>{action}  (Space)</source>
        <translation>{action}（空格）</translation>
    </message>
    <message>
        <source>{number} · {state}</source>
        <translation>{number} · {state}</translation>
    </message>
    <message>
        <source>coming</source>
        <translation>正在生成</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>older take</source>
        <translation>较早的镜次</translation>
    </message>
    <message>
        <source>animatic, not rendered yet</source>
        <translation>动态分镜，尚未渲染</translation>
    </message>
    <message>
        <source>slate</source>
        <translation>占位板</translation>
    </message>
    <message>
        <source>rendered</source>
        <translation>已渲染</translation>
    </message>
    <message>
        <source>{state}, not in this cut</source>
        <translation>{state}，不在此剪辑版中</translation>
    </message>
    <message>
        <source>{state}, sound is being mixed</source>
        <translation>{state}，正在混音</translation>
    </message>
</context>
<context>
    <name>CueCard</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Kind of sound</source>
        <translation>声音种类</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>音效</translation>
    </message>
    <message>
        <source>ambience</source>
        <translation>环境声</translation>
    </message>
    <message>
        <source>music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>what is heard: a door, far waves</source>
        <translation>听到什么：门声、远处的海浪</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>Fades in over</source>
        <translation>淡入时长</translation>
    </message>
    <message>
        <source>Fades out over</source>
        <translation>淡出时长</translation>
    </message>
    <message>
        <source>Make the sound from its words again</source>
        <translation>重新按文字生成声音</translation>
    </message>
    <message>
        <source>change sound of {0}</source>
        <translation>修改 {0} 的声音</translation>
    </message>
    <message>
        <source>Remove the sound</source>
        <translation>删除声音</translation>
    </message>
    <message>
        <source>starts at</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>fade in</source>
        <translation>淡入</translation>
    </message>
    <message>
        <source>fade out</source>
        <translation>淡出</translation>
    </message>
    <message>
        <source>change gain in {0}</source>
        <translation>修改 {0} 的增益</translation>
    </message>
    <message>
        <source>move sound of {0}</source>
        <translation>移动 {0} 的声音</translation>
    </message>
    <message>
        <source>fade sound of {0}</source>
        <translation>修改 {0} 的淡变</translation>
    </message>
    <message>
        <source>Use a file of my own…</source>
        <translation>使用自己的文件…</translation>
    </message>
    <message>
        <source>Sound file: {0}</source>
        <translation>声音文件：{0}</translation>
    </message>
    <message>
        <source>made from its words</source>
        <translation>按文字生成</translation>
    </message>
    <message>
        <source>A sound of your own</source>
        <translation>自己的声音</translation>
    </message>
    <message>
        <source>Sounds (%1)</source>
        <translation>声音 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>remove sound of {0}</source>
        <translation>删除 {0} 的声音</translation>
    </message>
</context>
<context>
    <name>CuesSection</name>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Choose one shot to change its sounds.</source>
        <translation>选一个镜头来修改声音。</translation>
    </message>
    <message>
        <source>Add a sound</source>
        <translation>添加声音</translation>
    </message>
    <message>
        <source>A file of my own…</source>
        <translation>我自己的文件…</translation>
    </message>
    <message>
        <source>one sound</source>
        <translation>一个声音</translation>
    </message>
    <message numerus="yes">
        <source>%n sounds</source>
        <translation>
            <numerusform>%n 个声音</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>add sound to {0}</source>
        <translation>给 {0} 添加声音</translation>
    </message>
    <message>
        <source>use a file in {0}</source>
        <translation>在 {0} 中使用文件</translation>
    </message>
    <message>
        <source>{0} is copied into the project…</source>
        <translation>正在把 {0} 复制到项目里…</translation>
    </message>
    <message>
        <source>{0} is in the project.</source>
        <translation>{0} 已在项目里。</translation>
    </message>
</context>
<context>
    <name>CutTab</name>
    <message>
        <source>Cut %1, %2</source>
        <translation>剪辑版 %1，%2</translation>
    </message>
</context>
<context>
    <name>DeliveryPanel</name>
    <message>
        <source>Where it goes</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Show the longest shot</source>
        <translation>显示最长的镜头</translation>
    </message>
    <message>
        <source>Bring back an edited timeline…</source>
        <translation>导回外部剪辑的时间线…</translation>
    </message>
    <message>
        <source>Deliver what is chosen</source>
        <translation>交付所选内容</translation>
    </message>
    <message>
        <source>The queue is paused; it is written when the queue goes on.</source>
        <translation>队列已暂停；队列继续后才会写出。</translation>
    </message>
    <message>
        <source>It is being written; the queue shows how far it is.</source>
        <translation>正在写出；进度见队列。</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 已写出。</translation>
    </message>
    <message>
        <source>Choose an edited timeline</source>
        <translation>选择外部剪辑的时间线</translation>
    </message>
    <message>
        <source>Timelines (%1)</source>
        <translation>时间线（%1）</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>剪辑版</translation>
    </message>
    <message>
        <source>To</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>%1   %2 of %3 s, too long</source>
        <translation>%1   %2 / %3 秒，超长</translation>
    </message>
    <message>
        <source>%1   %2 of %3 s</source>
        <translation>%1   %2 / %3 秒</translation>
    </message>
    <message>
        <source>%1   %2 s</source>
        <translation>%1   %2 秒</translation>
    </message>
    <message>
        <source>Looking at what is chosen…</source>
        <translation>正在检查所选内容…</translation>
    </message>
    <message>
        <source>Writes %1</source>
        <translation>将写出 %1</translation>
    </message>
    <message>
        <source>about %1 MB</source>
        <translation>约 %1 MB</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>转到：%1</translation>
    </message>
    <message>
        <source>Show or hide the left side</source>
        <translation>显示或隐藏左侧</translation>
    </message>
    <message>
        <source>Show or hide the right side</source>
        <translation>显示或隐藏右侧</translation>
    </message>
    <message>
        <source>Show or hide the bottom</source>
        <translation>显示或隐藏底部</translation>
    </message>
    <message>
        <source>Viewer on the whole screen</source>
        <translation>监视器全屏</translation>
    </message>
</context>
<context>
    <name>DraftDialog</name>
    <message>
        <source>A new draft</source>
        <translation>新稿</translation>
    </message>
    <message>
        <source>Paste the whole new draft here: Fountain, Final Draft or prose.</source>
        <translation>把整份新稿粘贴在这里：Fountain、Final Draft 或普通文本。</translation>
    </message>
    <message>
        <source>The new draft</source>
        <translation>新稿</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>将会改变什么</translation>
    </message>
    <message>
        <source>Nothing changes before you have seen what would.</source>
        <translation>在您看过将有的改动之前，什么都不会变。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>回到文本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>See what would change</source>
        <translation>看看会改变什么</translation>
    </message>
    <message>
        <source>Put the film under this draft</source>
        <translation>让影片采用这一稿</translation>
    </message>
    <message>
        <source>Screenplays (%1)</source>
        <translation>剧本 (%1)</translation>
    </message>
    <message>
        <source>Choose a new draft</source>
        <translation>选择新稿</translation>
    </message>
    <message>
        <source>The draft is compared with the film…</source>
        <translation>正在把新稿与影片比较…</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>什么都没有改变。</translation>
    </message>
    <message>
        <source>Scene {0}</source>
        <translation>第 {0} 场</translation>
    </message>
    <message>
        <source>The film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>This draft changes nothing in the film.</source>
        <translation>这一稿不改变影片。</translation>
    </message>
    <message>
        <source>{0}; {1} of {2} shots stay exactly as they are.</source>
        <translation>{0}；{2} 个镜头中有 {1} 个保持原样。</translation>
    </message>
    <message>
        <source>{0}; {1} of {2} shots stay as they are written. Drawn anew all the same, as their scene or who is in them looks another: {3}.</source>
        <translation>{0}；{2} 个镜头中有 {1} 个文字保持不变。因场景或其中人物的样子有变，仍要重新绘制的镜头：{3} 个。</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>New and changed lines are spoken…</source>
        <translation>正在念出新增和改动的台词…</translation>
    </message>
    <message>
        <source>The film has changed meanwhile; look again at what would change.</source>
        <translation>影片在此期间有了改动；请重新查看将有的改动。</translation>
    </message>
    <message>
        <source>put under a new draft</source>
        <translation>采用新稿</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>{0} · {1} is {2} long</source>
        <translation>{0} · {1} 长 {2}</translation>
    </message>
    <message>
        <source>trim shot {0}</source>
        <translation>修剪镜头 {0}</translation>
    </message>
    <message numerus="yes">
        <source>trim %n shots</source>
        <translation>
            <numerusform>修剪 %n 个镜头</numerusform>
        </translation>
    </message>
    <message>
        <source>roll the cut behind {0}</source>
        <translation>滚动 {0} 之后的剪辑点</translation>
    </message>
    <message>
        <source>slide shot {0}</source>
        <translation>滑动镜头 {0}</translation>
    </message>
    <message>
        <source>{0} · {1} is seen from its {2}</source>
        <translation>{0} · {1} 从其 {2} 处开始</translation>
    </message>
    <message>
        <source>slip shot {0}</source>
        <translation>滑移镜头 {0}</translation>
    </message>
    <message>
        <source>change the transition behind {0}</source>
        <translation>修改 {0} 之后的转场</translation>
    </message>
    <message>
        <source>Fade of {0}</source>
        <translation>淡变 {0}</translation>
    </message>
    <message>
        <source>fade the cut in</source>
        <translation>剪辑版淡入</translation>
    </message>
    <message>
        <source>fade the cut out</source>
        <translation>剪辑版淡出</translation>
    </message>
    <message>
        <source>Sound starts {0} before the picture</source>
        <translation>声音比画面早 {0} 开始</translation>
    </message>
    <message>
        <source>Sound ends {0} after the picture</source>
        <translation>声音比画面晚 {0} 结束</translation>
    </message>
    <message>
        <source>move the sound of shot {0}</source>
        <translation>移动镜头 {0} 的声音</translation>
    </message>
    <message>
        <source>change a title&apos;s length</source>
        <translation>修改标题长度</translation>
    </message>
    <message>
        <source>move a title</source>
        <translation>移动标题</translation>
    </message>
    <message>
        <source>move a marker</source>
        <translation>移动标记</translation>
    </message>
    <message>
        <source>move a line of shot {0}</source>
        <translation>移动镜头 {0} 的台词</translation>
    </message>
    <message>
        <source>move a sound of shot {0}</source>
        <translation>移动镜头 {0} 的音效</translation>
    </message>
    <message>
        <source>fade a sound</source>
        <translation>声音淡变</translation>
    </message>
    <message>
        <source>change the gain of a sound</source>
        <translation>修改声音的增益</translation>
    </message>
    <message>
        <source>{0} dB</source>
        <translation>{0} dB</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>The frames could not be drawn; run “shotgraph doctor”.</source>
        <translation>无法绘制画面；请运行“shotgraph doctor”。</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Outline the film as a graph of shots</source>
        <translation>用镜头图勾勒整部影片</translation>
    </message>
    <message>
        <source>Add the first shot</source>
        <translation>添加第一个镜头</translation>
    </message>
    <message>
        <source>Each shot is a card; links say what may follow what, branches hold alternates, and every cut is a walk through them.</source>
        <translation>每个镜头是一张卡片；连线表示谁可以接谁，分支放备选，每个剪辑版就是穿过它们的一条路。</translation>
    </message>
    <message>
        <source>This cut cannot be played as it is</source>
        <translation>此剪辑版目前无法播放</translation>
    </message>
    <message>
        <source>A cut is a walk through the shots, laid out in time</source>
        <translation>剪辑版是穿过镜头的一条路线，按时间展开</translation>
    </message>
    <message>
        <source>Here it is trimmed, put in order and listened to; the same shots can be cut in many ways.</source>
        <translation>在这里修剪、排序和试听；同样的镜头可以有多种剪法。</translation>
    </message>
    <message>
        <source>Make a cut from the selected shots</source>
        <translation>用选中的镜头建立剪辑版</translation>
    </message>
    <message>
        <source>Make a cut from all shots</source>
        <translation>用全部镜头建立剪辑版</translation>
    </message>
    <message>
        <source>There is no shot in this cut yet</source>
        <translation>此剪辑版中还没有镜头</translation>
    </message>
    <message>
        <source>Drag shots here from the graph or the board.</source>
        <translation>从镜头图或故事板把镜头拖到这里。</translation>
    </message>
    <message>
        <source>Add the selected shots</source>
        <translation>加入选中的镜头</translation>
    </message>
    <message>
        <source>Add all shots</source>
        <translation>加入全部镜头</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>No shot has these words.</source>
        <translation>没有镜头含有这些字。</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>What the plan says</source>
        <translation>计划说明</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Three more takes</source>
        <translation>再做三个镜次</translation>
    </message>
    <message>
        <source>Other seeds of the same shot; all takes are kept</source>
        <translation>同一镜头换种子；所有镜次都保留</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>A take fits the shot as it is.</source>
        <translation>已有镜次符合镜头现状。</translation>
    </message>
    <message>
        <source>Takes fit them all.</source>
        <translation>都已有符合的镜次。</translation>
    </message>
    <message>
        <source>{0} s</source>
        <comment>seconds</comment>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} h</source>
        <comment>hours</comment>
        <translation>{0} 小时</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
</context>
<context>
    <name>Glimpse</name>
    <message>
        <source>How the shot would look</source>
        <translation>镜头将呈现的样子</translation>
    </message>
</context>
<context>
    <name>GradeSection</name>
    <message>
        <source>Grade</source>
        <translation>调色</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>色温</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>色调</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>颗粒</translation>
    </message>
    <message>
        <source>No grade</source>
        <translation>不调色</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>graded</source>
        <translation>已调色</translation>
    </message>
    <message>
        <source>grade {0}</source>
        <translation>给 {0} 调色</translation>
    </message>
    <message>
        <source>take the grade off {0}</source>
        <translation>取消 {0} 的调色</translation>
    </message>
</context>
<context>
    <name>GraphPanel</name>
    <message>
        <source>Shot graph</source>
        <translation>镜头图</translation>
    </message>
    <message>
        <source>title · {0}</source>
        <translation>字卡 · {0}</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Shot {0}, {1}, {2} seconds, {3}, in no cut. {4}</source>
        <translation>镜头 {0}，{1}，{2} 秒，{3}，不在任何剪辑版中。{4}</translation>
    </message>
    <message>
        <source>Shot {0}, {1}, {2} seconds, {3}, in cut {4}. {5}</source>
        <translation>镜头 {0}，{1}，{2} 秒，{3}，在剪辑版 {4} 中。{5}</translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n 个镜头</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message>
        <source>Drop it on a shot. Alt: it continues this one. Shift: it matches this one.</source>
        <translation>放到一个镜头上。Alt：接着这个镜头的最后一帧；Shift：与这个镜头同机位。</translation>
    </message>
    <message>
        <source>{0} follows {1}</source>
        <translation>{0} 接在 {1} 之后</translation>
    </message>
    <message>
        <source>{0} continues {1}</source>
        <translation>{0} 延续 {1}</translation>
    </message>
    <message>
        <source>{0} matches {1}</source>
        <translation>{0} 与 {1} 同机位</translation>
    </message>
    <message>
        <source>Insert between {0} and {1}</source>
        <translation>插到 {0} 和 {1} 之间</translation>
    </message>
    <message>
        <source>Move behind {0}</source>
        <translation>移到 {0} 之后</translation>
    </message>
    <message>
        <source>Move in front of {0}</source>
        <translation>移到 {0} 之前</translation>
    </message>
    <message>
        <source>Move into this scene</source>
        <translation>移入这一场</translation>
    </message>
    <message>
        <source>In front of {0}</source>
        <translation>在 {0} 之前</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>在末尾</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Trim: what follows moves along (V)</source>
        <translation>修剪：后面的内容随之移动（V）</translation>
    </message>
    <message>
        <source>Roll: move the cut between two shots (R, or Alt on an edge)</source>
        <translation>滚动：移动两个镜头之间的剪辑点（R，或按住 Alt 拖边缘）</translation>
    </message>
    <message>
        <source>Slip: see another part of the shot (Y)</source>
        <translation>滑移：看镜头的另一段（Y）</translation>
    </message>
    <message>
        <source>Slide: move the shot over its neighbours (U)</source>
        <translation>滑动：镜头在相邻镜头之间移动（U）</translation>
    </message>
    <message>
        <source>Snapping (N; Alt while dragging turns it off)</source>
        <translation>吸附（N；拖动时按 Alt 暂停）</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Show the whole cut (Shift+Z)</source>
        <translation>显示整个剪辑版（Shift+Z）</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>{0} left of {1}</source>
        <translation>还剩 {0}，上限 {1}</translation>
    </message>
    <message>
        <source>{0} over the limit of {1}</source>
        <translation>超出 {0}，上限 {1}</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>The screenplay could not be read.</source>
        <translation>无法读取剧本。</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Shot</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Choose a shot on a page</source>
        <translation>请在任一页面上选择一个镜头</translation>
    </message>
    <message>
        <source>What is said of a shot stands here: action, camera, who is in it, what is heard.</source>
        <translation>这里是关于镜头的一切：动作、摄影机、出场人物和声音。</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>镜头 {0}</translation>
    </message>
    <message>
        <source>Scene {0}</source>
        <translation>第 {0} 场</translation>
    </message>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n 个镜头</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} · {1} in all. What you change holds for each.</source>
        <translation>{0} · 共 {1}。修改对每个镜头生效。</translation>
    </message>
    <message>
        <source>Render the shot</source>
        <translation>渲染镜头</translation>
    </message>
    <message>
        <source>Three more takes</source>
        <translation>再做三个镜次</translation>
    </message>
    <message>
        <source>Write the prompt again, by rule</source>
        <translation>按规则重写提示词</translation>
    </message>
    <message>
        <source>Write the prompt again, by the language model</source>
        <translation>由语言模型重写提示词</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>转到{0}</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Find a key or what it does</source>
        <translation>查找快捷键或其功能</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>LengthSection</name>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>Frames, {0} a second</source>
        <translation>帧，每秒 {0}</translation>
    </message>
    <message>
        <source>{0} in all</source>
        <translation>共 {0}</translation>
    </message>
    <message>
        <source>change length of {0}</source>
        <translation>修改 {0} 的长度</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Speaker</source>
        <translation>说话人</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>说什么</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>语气</translation>
    </message>
    <message>
        <source>manner: whispering</source>
        <translation>语气：低语</translation>
    </message>
    <message>
        <source>Where it is said</source>
        <translation>在哪里说</translation>
    </message>
    <message>
        <source>on screen</source>
        <translation>画内</translation>
    </message>
    <message>
        <source>off screen</source>
        <translation>画外</translation>
    </message>
    <message>
        <source>voice-over</source>
        <translation>旁白</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>删除台词</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>change speaker in {0}</source>
        <translation>修改 {0} 的说话人</translation>
    </message>
    <message>
        <source>change line of {0}</source>
        <translation>修改 {0} 的台词</translation>
    </message>
    <message>
        <source>change manner in {0}</source>
        <translation>修改 {0} 的语气</translation>
    </message>
    <message>
        <source>move line of {0}</source>
        <translation>移动 {0} 的台词</translation>
    </message>
    <message>
        <source>remove line of {0}</source>
        <translation>删除 {0} 的台词</translation>
    </message>
</context>
<context>
    <name>LinesSection</name>
    <message>
        <source>Lines</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>Choose one shot to change what is said.</source>
        <translation>选一个镜头来修改台词。</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加台词</translation>
    </message>
    <message>
        <source>one line</source>
        <translation>一句台词</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 句台词</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>add line to {0}</source>
        <translation>给 {0} 添加台词</translation>
    </message>
</context>
<context>
    <name>MakingSection</name>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>the engine&apos;s own choice</source>
        <translation>由引擎自选</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>换个种子</translation>
    </message>
    <message>
        <source>Another seed: another take of the same shot</source>
        <translation>换个种子：同一镜头的另一镜次</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>animatic</source>
        <translation>动态分镜</translation>
    </message>
    <message>
        <source>hosted</source>
        <translation>托管服务</translation>
    </message>
    <message>
        <source>command</source>
        <translation>外部命令</translation>
    </message>
    <message>
        <source>ComfyUI</source>
        <translation>ComfyUI</translation>
    </message>
    <message>
        <source>diffusion</source>
        <translation>扩散模型</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
    <message>
        <source>change engine of {0}</source>
        <translation>修改 {0} 的引擎</translation>
    </message>
    <message>
        <source>change model of {0}</source>
        <translation>修改 {0} 的模型</translation>
    </message>
    <message>
        <source>change seed of {0}</source>
        <translation>修改 {0} 的种子</translation>
    </message>
    <message>
        <source>another seed for {0}</source>
        <translation>给 {0} 换种子</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Map of the graph</source>
        <translation>镜头图的缩略图</translation>
    </message>
    <message>
        <source>Click to go there</source>
        <translation>点击前往</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Kind and length…</source>
        <translation>类型与长度…</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>在播放头处分割</translation>
    </message>
    <message>
        <source>Start at the playhead</source>
        <translation>从播放头开始</translation>
    </message>
    <message>
        <source>End at the playhead</source>
        <translation>在播放头结束</translation>
    </message>
    <message>
        <source>Start and end…</source>
        <translation>起点与终点…</translation>
    </message>
    <message>
        <source>Transition to the next</source>
        <translation>到下一镜头的转场</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Freeze the last frame…</source>
        <translation>定格最后一帧…</translation>
    </message>
    <message>
        <source>Let the sound start or end apart…</source>
        <translation>声音先入或后出…</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Title at the playhead…</source>
        <translation>在播放头处加标题…</translation>
    </message>
    <message>
        <source>Lower third at the playhead…</source>
        <translation>在播放头处加人名条…</translation>
    </message>
    <message>
        <source>Fades of the cut…</source>
        <translation>剪辑版的淡入淡出…</translation>
    </message>
    <message>
        <source>One place back</source>
        <translation>前移一位</translation>
    </message>
    <message>
        <source>One place on</source>
        <translation>后移一位</translation>
    </message>
    <message>
        <source>Take out of the cut</source>
        <translation>从剪辑版中移除</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Below them</source>
        <translation>下方文字</translation>
    </message>
    <message>
        <source>Starts after</source>
        <translation>起始于</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>change a title</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>add a title</source>
        <translation>添加标题</translation>
    </message>
    <message>
        <source>add a lower third</source>
        <translation>添加人名条</translation>
    </message>
    <message>
        <source>Lower third</source>
        <translation>人名条</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>向左</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>合上</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Dips to</source>
        <translation>闪过</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>white</source>
        <translation>白</translation>
    </message>
    <message>
        <source>change the transition behind {0}</source>
        <translation>修改 {0} 之后的转场</translation>
    </message>
    <message>
        <source>Transition behind {0}</source>
        <translation>{0} 之后的转场</translation>
    </message>
    <message>
        <source>trim shot {0}</source>
        <translation>修剪镜头 {0}</translation>
    </message>
    <message>
        <source>Seen from frame</source>
        <translation>起始帧</translation>
    </message>
    <message>
        <source>For</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>Shot {0}, {1} frames</source>
        <translation>镜头 {0}，{1} 帧</translation>
    </message>
    <message>
        <source>freeze the end of {0}</source>
        <translation>定格 {0} 的结尾</translation>
    </message>
    <message>
        <source>Freeze for</source>
        <translation>定格</translation>
    </message>
    <message>
        <source>Freeze the last frame of {0}</source>
        <translation>定格 {0} 的最后一帧</translation>
    </message>
    <message>
        <source>move the sound of shot {0}</source>
        <translation>移动镜头 {0} 的声音</translation>
    </message>
    <message>
        <source>Starts before the picture by</source>
        <translation>比画面早开始</translation>
    </message>
    <message>
        <source>Ends after the picture by</source>
        <translation>比画面晚结束</translation>
    </message>
    <message>
        <source>Sound of {0}</source>
        <translation>{0} 的声音</translation>
    </message>
    <message>
        <source>fade the cut</source>
        <translation>剪辑版淡变</translation>
    </message>
    <message>
        <source>From black in</source>
        <translation>从黑淡入</translation>
    </message>
    <message>
        <source>To black in</source>
        <translation>淡出到黑</translation>
    </message>
    <message>
        <source>Fades of the cut</source>
        <translation>剪辑版的淡入淡出</translation>
    </message>
    <message>
        <source>move a line</source>
        <translation>移动台词</translation>
    </message>
    <message>
        <source>change a sound</source>
        <translation>修改声音</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Fades in over</source>
        <translation>淡入</translation>
    </message>
    <message>
        <source>Fades out over</source>
        <translation>淡出</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Remove the note: it is done</source>
        <translation>删除备注：已完成</translation>
    </message>
    <message>
        <source>change note on {0}</source>
        <translation>修改{0}的备注</translation>
    </message>
    <message>
        <source>remove note on {0}</source>
        <translation>删除{0}的备注</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>新备注</translation>
    </message>
    <message>
        <source>A note: hold longer, the lamp is too bright …</source>
        <translation>备注：停留久一点，灯太亮…</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>note on {0}</source>
        <translation>给{0}加备注</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>Script</source>
        <translation>剧本</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>人物表</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>编剧</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>场记</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>镜头图</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>故事板</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Motion brush</source>
        <translation>运动画笔</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>镜次</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>交付</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>A drawn picture cannot be read; delete the folder “still” in store.</source>
        <translation>无法读取一张已绘制的画面；请删除 store 中的“still”文件夹。</translation>
    </message>
</context>
<context>
    <name>PicturesField</name>
    <message>
        <source>Drop pictures here, so that engines that can will follow them.</source>
        <translation>把图片拖到这里，支持参考图的引擎会照着画。</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Look at this picture, or remove it</source>
        <translation>查看或移除这张图片</translation>
    </message>
    <message>
        <source>Picture {0}</source>
        <translation>图片 {0}</translation>
    </message>
    <message>
        <source>This picture is not in the project any more; remove it or add it again.</source>
        <translation>这张图片已不在项目中；请移除或重新添加。</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Choose pictures</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>How the place looks</source>
        <translation>地点的样子</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>室内</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外貌</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>场</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>室内</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>室外</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Scene {0}</source>
        <translation>第 {0} 场</translation>
    </message>
    <message>
        <source>No scene plays here yet.</source>
        <translation>还没有场在这里发生。</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing moves by itself</source>
        <translation>界面不自行移动</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Servers and engines…</source>
        <translation>服务器与引擎…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>动效(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
</context>
<context>
    <name>PromptSection</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>What a generator is told of the shot</source>
        <translation>告诉生成器的镜头描述</translation>
    </message>
    <message>
        <source>Lock the prompt, so that it is never rewritten</source>
        <translation>锁定提示词，不再改写</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>重写</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>重写</translation>
    </message>
    <message>
        <source>By rule, without a model</source>
        <translation>按规则，不用模型</translation>
    </message>
    <message>
        <source>By the language model</source>
        <translation>由语言模型</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>停止询问</translation>
    </message>
    <message>
        <source>Compare with how it read before</source>
        <translation>与之前的文字比较</translation>
    </message>
    <message>
        <source>Take back how it read before</source>
        <translation>恢复之前的文字</translation>
    </message>
    <message>
        <source>What changed in the prompt</source>
        <translation>提示词的变化</translation>
    </message>
    <message>
        <source>Written by several</source>
        <translation>出自多方</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>尚未写</translation>
    </message>
    <message>
        <source>Written by you</source>
        <translation>由你所写</translation>
    </message>
    <message>
        <source>Written by rule</source>
        <translation>按规则所写</translation>
    </message>
    <message>
        <source>Written by {0}</source>
        <translation>由 {0} 所写</translation>
    </message>
    <message>
        <source>{0} · some are locked</source>
        <translation>{0} · 部分已锁定</translation>
    </message>
    <message>
        <source>{0} · locked</source>
        <translation>{0} · 已锁定</translation>
    </message>
    <message>
        <source>change prompt of {0}</source>
        <translation>修改 {0} 的提示词</translation>
    </message>
    <message>
        <source>lock prompt of {0}</source>
        <translation>锁定 {0} 的提示词</translation>
    </message>
    <message>
        <source>unlock prompt of {0}</source>
        <translation>解锁 {0} 的提示词</translation>
    </message>
    <message>
        <source>restore prompt of {0}</source>
        <translation>恢复 {0} 的提示词</translation>
    </message>
    <message>
        <source>write prompt of {0}</source>
        <translation>写 {0} 的提示词</translation>
    </message>
    <message>
        <source>The prompt reads so already.</source>
        <translation>提示词已是如此。</translation>
    </message>
</context>
<context>
    <name>PropCard</name>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>e.g. brass, dented, with a red glass</source>
        <translation>例如：黄铜的，有凹痕，红色玻璃</translation>
    </message>
    <message>
        <source>How it looks goes into the prompt of every shot whose action names it.</source>
        <translation>动作里提到它的每个镜头，提示词都会写上它的外观。</translation>
    </message>
    <message>
        <source>Drop pictures of it here, for whoever builds, draws or trains it.</source>
        <translation>把它的图片拖到这里，供制作、绘制或训练它的人使用。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>{0} · no look yet</source>
        <translation>{0} · 还没有外观</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No shot names it yet.</source>
        <translation>还没有镜头提到它。</translation>
    </message>
</context>
<context>
    <name>PropVerbs</name>
    <message>
        <source>Something</source>
        <translation>某物</translation>
    </message>
    <message>
        <source>add prop</source>
        <translation>添加道具</translation>
    </message>
    <message>
        <source>rename {0}</source>
        <translation>重命名{0}</translation>
    </message>
    <message>
        <source>change the look of {0}</source>
        <translation>修改{0}的外观</translation>
    </message>
    <message>
        <source>remove {0}</source>
        <translation>移除{0}</translation>
    </message>
    <message>
        <source>change the pictures of {0}</source>
        <translation>修改{0}的图片</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>The film is not saved</source>
        <translation>影片未保存</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Something is still being made</source>
        <translation>还有内容正在生成</translation>
    </message>
    <message>
        <source>It can go on without the window, or stop here. What is finished is kept either way.</source>
        <translation>可以关窗后继续，也可以就此停止。已完成的部分都会保留。</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两个都保留</translation>
    </message>
    <message>
        <source>%1 is there already</source>
        <translation>%1 已经存在</translation>
    </message>
    <message>
        <source>It can be written over, or the new one can get a number and stand beside it.</source>
        <translation>可以覆盖它，也可以给新文件加上编号，与它并存。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>关窗后继续</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This film is open elsewhere</source>
        <translation>此影片已在别处打开</translation>
    </message>
    <message>
        <source>Only look at it</source>
        <translation>只查看</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>正在绘制</translation>
    </message>
    <message>
        <source>drawing in full</source>
        <translation>正在完整绘制</translation>
    </message>
    <message>
        <source>rendering</source>
        <translation>正在渲染</translation>
    </message>
    <message>
        <source>reading the prompts</source>
        <translation>正在读取提示词</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>正在配音</translation>
    </message>
    <message>
        <source>making the sound</source>
        <translation>正在制作声音</translation>
    </message>
    <message>
        <source>composing</source>
        <translation>正在作曲</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>正在混音</translation>
    </message>
    <message>
        <source>cutting</source>
        <translation>正在剪切</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>正在拼接</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>正在编码</translation>
    </message>
    <message>
        <source>was as it should be</source>
        <translation>本来就是最新的</translation>
    </message>
    <message>
        <source>finished in %1</source>
        <translation>完成，用时 %1</translation>
    </message>
    <message>
        <source>%1 more takes</source>
        <translation>再做 %1 个镜次</translation>
    </message>
    <message>
        <source>the shot has changed</source>
        <translation>镜头已改动</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>What is made</source>
        <translation>生成队列</translation>
    </message>
    <message>
        <source>Drag what waits to another place to have it made earlier or later.</source>
        <translation>拖动等待中的条目，可提前或推后生成。</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>%1 more takes</source>
        <translation>再做 %1 个镜次</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Redraw changed shots automatically</source>
        <translation>自动重绘改动的镜头</translation>
    </message>
    <message>
        <source>Only what costs nothing: the animatic. Everything else waits for Render.</source>
        <translation>只限不花钱的动态分镜；其余的要按“渲染”才开始。</translation>
    </message>
    <message>
        <source>Render the selected shots</source>
        <translation>渲染选中的镜头</translation>
    </message>
    <message>
        <source>Render what the cut lacks</source>
        <translation>渲染剪辑版所缺的镜头</translation>
    </message>
    <message>
        <source>Render three more takes</source>
        <translation>再渲染三个镜次</translation>
    </message>
    <message>
        <source>Pause or go on rendering</source>
        <translation>暂停或继续渲染</translation>
    </message>
    <message>
        <source>Stop everything that renders</source>
        <translation>停止全部渲染</translation>
    </message>
    <message>
        <source>Stop this entry</source>
        <translation>停止此条目</translation>
    </message>
    <message>
        <source>Try this entry again</source>
        <translation>重试此条目</translation>
    </message>
    <message>
        <source>Make this earlier</source>
        <translation>提前生成</translation>
    </message>
    <message>
        <source>Make this later</source>
        <translation>推后生成</translation>
    </message>
    <message>
        <source>Forget what is over</source>
        <translation>清除已结束的条目</translation>
    </message>
    <message>
        <source>Takes and films are made here, beside the window.</source>
        <translation>镜次和影片在这里生成，不妨碍窗口操作。</translation>
    </message>
    <message>
        <source>Select shots and press Render.</source>
        <translation>选中镜头，按“渲染”。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在生成</translation>
    </message>
    <message>
        <source>The selected shots are as they should be.</source>
        <translation>选中的镜头都是最新的。</translation>
    </message>
    <message>
        <source>Render · %1, $%2</source>
        <translation>渲染 · %1，$%2</translation>
    </message>
    <message>
        <source>Render · %1</source>
        <translation>渲染 · %1</translation>
    </message>
    <message>
        <source>%1 takes to be made</source>
        <translation>将生成 %1 个镜次</translation>
    </message>
</context>
<context>
    <name>RecordingRow</name>
    <message>
        <source>Have a made voice say it again</source>
        <translation>改回合成语音</translation>
    </message>
    <message>
        <source>Use a recording…</source>
        <translation>使用录音…</translation>
    </message>
    <message>
        <source>A recording of this line; lips and length follow it. Drop a sound here.</source>
        <translation>这句台词的录音；口型和时长随之而定。可把声音文件拖到这里。</translation>
    </message>
    <message>
        <source>Recording: %1</source>
        <translation>录音：%1</translation>
    </message>
    <message>
        <source>none, a made voice</source>
        <translation>无，使用合成语音</translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>%1 is copied into the project…</source>
        <translation>正在把 %1 复制到项目中…</translation>
    </message>
    <message>
        <source>record line of {0}</source>
        <translation>为 {0} 的台词使用录音</translation>
    </message>
    <message>
        <source>speak line of {0}</source>
        <translation>为 {0} 的台词改回合成语音</translation>
    </message>
    <message>
        <source>%1 is heard; the shot is as long as it needs.</source>
        <translation>已采用 %1；镜头时长已随之调整。</translation>
    </message>
</context>
<context>
    <name>Rendering</name>
    <message>
        <source>Shot %1</source>
        <translation>镜头 %1</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>镜次</translation>
    </message>
    <message>
        <source>It was not finished when the window was closed; try it again to go on.</source>
        <translation>关窗时尚未完成；重试即可继续。</translation>
    </message>
    <message>
        <source>Paused · %1 waiting</source>
        <translation>已暂停 · %1 项等待</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>正在写出 %1</translation>
    </message>
    <message>
        <source>Rendering %1 of %2</source>
        <translation>正在渲染 %1 / %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
        <source>This film is open elsewhere, so nothing can be made of it here.</source>
        <translation>这部影片已在别处打开，无法在此生成。</translation>
    </message>
    <message>
        <source>%1 was not tried, because %2 failed.</source>
        <translation>%2 失败，因此未尝试 %1。</translation>
    </message>
    <message>
        <source>The process that made %1 died; try it again.</source>
        <translation>生成 %1 的进程意外退出；请重试。</translation>
    </message>
    <message>
        <source>Rendering ended before it was done; try again what was stopped to go on.</source>
        <translation>渲染未完成就结束了；重试已停止的条目即可继续。</translation>
    </message>
    <message>
        <source>Rendering went on while the window was closed.</source>
        <translation>关窗期间渲染仍在继续。</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>The film is not saved: %1 It is tried again every few seconds.</source>
        <translation>影片未保存：%1 每隔几秒会重试一次。</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>dawn</source>
        <translation>黎明</translation>
    </message>
    <message>
        <source>day</source>
        <translation>白天</translation>
    </message>
    <message>
        <source>golden hour</source>
        <translation>黄金时刻</translation>
    </message>
    <message>
        <source>dusk</source>
        <translation>黄昏</translation>
    </message>
    <message>
        <source>night</source>
        <translation>夜晚</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>晴</translation>
    </message>
    <message>
        <source>overcast</source>
        <translation>阴</translation>
    </message>
    <message>
        <source>rain</source>
        <translation>雨</translation>
    </message>
    <message>
        <source>storm</source>
        <translation>暴风雨</translation>
    </message>
    <message>
        <source>snow</source>
        <translation>雪</translation>
    </message>
    <message>
        <source>fog</source>
        <translation>雾</translation>
    </message>
    <message>
        <source>wind</source>
        <translation>风</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>温柔</translation>
    </message>
    <message>
        <source>joyful</source>
        <translation>欢快</translation>
    </message>
    <message>
        <source>sad</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>mysterious</source>
        <translation>神秘</translation>
    </message>
    <message>
        <source>tense</source>
        <translation>紧张</translation>
    </message>
    <message>
        <source>violent</source>
        <translation>激烈</translation>
    </message>
    <message>
        <source>triumphant</source>
        <translation>昂扬</translation>
    </message>
</context>
<context>
    <name>SceneSection</name>
    <message>
        <source>Scene</source>
        <translation>场</translation>
    </message>
    <message>
        <source>Scene of the shot</source>
        <translation>镜头所属的场</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>气氛</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>气氛</translation>
    </message>
    <message>
        <source>change time of scene {0}</source>
        <translation>修改第 {0} 场的时段</translation>
    </message>
    <message>
        <source>change weather of scene {0}</source>
        <translation>修改第 {0} 场的天气</translation>
    </message>
    <message>
        <source>change mood of scene {0}</source>
        <translation>修改第 {0} 场的气氛</translation>
    </message>
    <message>
        <source>Holds for this shot, the only one of the scene.</source>
        <translation>对本场唯一的这个镜头生效。</translation>
    </message>
    <message numerus="yes">
        <source>Holds for all %n shots of the scene.</source>
        <translation>
            <numerusform>对本场全部 %n 个镜头生效。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenes</source>
        <translation>
            <numerusform>%n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>move {0} to scene {1}</source>
        <translation>把 {0} 移到第 {1} 场</translation>
    </message>
</context>
<context>
    <name>Scopes</name>
    <message>
        <source>Scopes</source>
        <translation>示波器</translation>
    </message>
    <message>
        <source>Waveform, RGB parade, vectorscope and histogram of the shown frame</source>
        <translation>当前帧的波形、RGB 分量、矢量图和直方图</translation>
    </message>
    <message>
        <source>Luma</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>RGB parade</source>
        <translation>RGB 分量</translation>
    </message>
    <message>
        <source>Vectorscope</source>
        <translation>矢量图</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>action</source>
        <translation>动作安全框</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题安全框</translation>
    </message>
    <message>
        <source>Begins in black</source>
        <translation>以黑场开始</translation>
    </message>
    <message>
        <source>Older take</source>
        <translation>较早的镜次</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Animatic</source>
        <translation>动态分镜</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>占位板</translation>
    </message>
    <message>
        <source>Nothing to play yet</source>
        <translation>还没有可播放的内容</translation>
    </message>
    <message>
        <source>The viewer plays the cut as it will be exported. Add a shot to the cut to see it here.</source>
        <translation>监视器播放的剪辑版与导出的一致。把镜头加入剪辑版即可在此观看。</translation>
    </message>
    <message>
        <source>Two takes against each other</source>
        <translation>两个镜次对比</translation>
    </message>
    <message>
        <source>Shift with left and right moves the line; left and right step a frame; space plays.</source>
        <translation>Shift 加左右键移动分界线；左右键逐帧；空格播放。</translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Script</source>
        <translation>剧本</translation>
    </message>
    <message>
        <source>Screenplay</source>
        <translation>剧本</translation>
    </message>
    <message>
        <source>Selecting text selects its shots.</source>
        <translation>选中文字即选中对应的镜头。</translation>
    </message>
    <message>
        <source>Paste a new draft…</source>
        <translation>粘贴新稿…</translation>
    </message>
    <message>
        <source>Paste a screenplay…</source>
        <translation>粘贴剧本…</translation>
    </message>
    <message>
        <source>Here the screenplay stands beside its shots. This film has none yet.</source>
        <translation>剧本会显示在这里，与镜头并列。这部影片还没有剧本。</translation>
    </message>
    <message>
        <source>Paste a new draft of the script…</source>
        <translation>粘贴剧本的新稿…</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Position in the cut</source>
        <translation>在剪辑版中的位置</translation>
    </message>
    <message>
        <source>Drag to scrub</source>
        <translation>拖动以快速浏览</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Find shots: number, words, who</source>
        <translation>查找镜头：编号、文字、人物</translation>
    </message>
    <message>
        <source>Find shots</source>
        <translation>查找镜头</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2 names %3 “%4”, which is not in the film.</source>
        <translation>%1%2里写着%3“%4”，影片里没有它。</translation>
    </message>
    <message>
        <source>%1 (%2); check the file and the free space.</source>
        <translation>%1（%2）；请检查文件和剩余空间。</translation>
    </message>
    <message>
        <source>%1 (%2); install imageio-ffmpeg again.</source>
        <translation>%1（%2）；请重新安装 imageio-ffmpeg。</translation>
    </message>
    <message>
        <source>%1 (%2; read by %3)</source>
        <translation>%1（%2；由 %3 读取）</translation>
    </message>
    <message>
        <source>%1 No edit mends this by itself.</source>
        <translation>%1 没有哪个修改能单独修好它。</translation>
    </message>
    <message>
        <source>%1 answers, but not as a language model does; check that the address ends in /v1.</source>
        <translation>%1 有应答，但不像语言模型；请检查地址是否以 /v1 结尾。</translation>
    </message>
    <message>
        <source>%1 answers; a second of film is %2 US dollars.</source>
        <translation>%1 有应答；每秒影片 %2 美元。</translation>
    </message>
    <message>
        <source>%1 at %2 answers in the form asked for once it is asked again: %3 s, %4.</source>
        <translation>%2 上的 %1 再问一次后按要求的格式作答：%3 秒，%4。</translation>
    </message>
    <message>
        <source>%1 at %2 answers in the form asked for: %3 s, %4.</source>
        <translation>%2 上的 %1 按要求的格式作答：%3 秒，%4。</translation>
    </message>
    <message>
        <source>%1 broke off: %2; look at what the server says.</source>
        <translation>%1 中断了：%2；请看服务器的说明。</translation>
    </message>
    <message>
        <source>%1 cannot answer (%2: %3); try another model.</source>
        <translation>%1 无法作答（%2：%3）；请换一个模型。</translation>
    </message>
    <message>
        <source>%1 cannot be cut by rule: %2</source>
        <translation>%1无法按规则剪短：%2</translation>
    </message>
    <message>
        <source>%1 cannot be cut to %2 s by rule; %3 s is the shortest that keeps its first and last shot, and every line in them whole.</source>
        <translation>%1无法按规则剪到 %2 秒；要保留首尾镜头和其中每句完整的台词，最短是 %3 秒。</translation>
    </message>
    <message>
        <source>%1 cannot be loaded (%2); fetch the model again.</source>
        <translation>%1 无法载入（%2）；请重新下载模型。</translation>
    </message>
    <message>
        <source>%1 cannot be marked (%2); export it without --mark.</source>
        <translation>%1 无法加标记（%2）；导出时请去掉 --mark。</translation>
    </message>
    <message>
        <source>%1 cannot be merged with %2; choose two characters.</source>
        <translation>%1不能与%2合并；请选择两个角色。</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2); check the connection, then run this again to go on.</source>
        <translation>无法连接 %1（%2）；请检查网络，再运行一次即可继续。</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2); run this again to go on with the same job.</source>
        <translation>无法连接 %1（%2）；再运行一次即可继续同一任务。</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2); start it, or correct its address.</source>
        <translation>连不上 %1（%2）；请启动它，或改正地址。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its permissions.</source>
        <translation>%1 无法读取（%2）；请检查它的权限。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); correct its quotes.</source>
        <translation>%1 无法读取（%2）；请改正引号。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); correct or remove it.</source>
        <translation>%1 无法读取（%2）；请改正或删除它。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); make it again.</source>
        <translation>%1 无法读取（%2）；请重新制作。</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); render that shot again.</source>
        <translation>%1 无法读取（%2）；请重新渲染该镜头。</translation>
    </message>
    <message>
        <source>%1 cannot be read back (%2); export it again.</source>
        <translation>%1 无法读回（%2）；请重新导出。</translation>
    </message>
    <message>
        <source>%1 cannot be signed (%2); export it without --sign.</source>
        <translation>%1 无法签名（%2）；导出时请去掉 --sign。</translation>
    </message>
    <message>
        <source>%1 cannot be so: %2</source>
        <translation>%1不能这样：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); free some space and try again.</source>
        <translation>%1 无法写入（%2）；请腾出空间再试。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); free some space or check the folder.</source>
        <translation>%1 无法写入（%2）；请腾出空间或检查文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); free some space.</source>
        <translation>%1 无法写入（%2）；请腾出空间。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); make room or choose another folder.</source>
        <translation>%1 无法写入（%2）；请腾出空间或另选文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); make room.</source>
        <translation>%1 无法写入（%2）；请腾出空间。</translation>
    </message>
    <message>
        <source>%1 cannot be written to; choose another folder.</source>
        <translation>无法写入 %1；请另选文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot make a take over, so it makes the shot anew.</source>
        <translation>%1 不能在已有镜次上重做，所以重新生成这个镜头。</translation>
    </message>
    <message>
        <source>%1 cannot make a view of %2: %3</source>
        <translation>%1 无法画出 %2 的视图：%3</translation>
    </message>
    <message>
        <source>%1 cannot start on a frame, so the shot does not continue the one before.</source>
        <translation>%1 不能从给定的一帧开始，所以这个镜头不承接前一个。</translation>
    </message>
    <message>
        <source>%1 changes nothing in the film.</source>
        <translation>%1 对影片没有任何改动。</translation>
    </message>
    <message>
        <source>%1 could not be made: %2: %3</source>
        <translation>%1 没能做出：%2：%3</translation>
    </message>
    <message>
        <source>%1 could not be written whole; free some space and try again.</source>
        <translation>%1 没能完整写入；请腾出空间再试。</translation>
    </message>
    <message>
        <source>%1 did not finish an answer in %2 seconds; choose a faster model, or allow it longer in the settings.</source>
        <translation>%1 在 %2 秒内没有答完；请选更快的模型，或在设置里给它更长时间。</translation>
    </message>
    <message>
        <source>%1 did not make the shot: %2.</source>
        <translation>%1 没有做出镜头：%2。</translation>
    </message>
    <message>
        <source>%1 does not answer as ComfyUI does; check %2.</source>
        <translation>%1 的回应不像 ComfyUI；请检查 %2。</translation>
    </message>
    <message>
        <source>%1 does not answer as a video server does; check %2.</source>
        <translation>%1 的回应不像视频服务器；请检查 %2。</translation>
    </message>
    <message>
        <source>%1 does not fit the others; delete it and export again.</source>
        <translation>%1 与其他的不吻合；请删除它并重新导出。</translation>
    </message>
    <message>
        <source>%1 does not follow the motion brush.</source>
        <translation>%1 不理会运动画笔。</translation>
    </message>
    <message>
        <source>%1 does not move lips to a voice.</source>
        <translation>%1 不能让口型跟随声音。</translation>
    </message>
    <message>
        <source>%1 does not play cleanly (%2); export it again.</source>
        <translation>%1 播放不正常（%2）；请重新导出。</translation>
    </message>
    <message>
        <source>%1 does not take the key; check %2.</source>
        <translation>%1 不接受这个密钥；请检查 %2。</translation>
    </message>
    <message>
        <source>%1 does not take the key; set it with `shotgraph settings key`.</source>
        <translation>%1 不接受这个密钥；请用 `shotgraph settings key` 设置。</translation>
    </message>
    <message>
        <source>%1 does not take the question (%2: %3); try another model.</source>
        <translation>%1 不接受这个问题（%2：%3）；请换一个模型。</translation>
    </message>
    <message>
        <source>%1 ended with code %2: %3</source>
        <translation>%1 以代码 %2 结束：%3</translation>
    </message>
    <message>
        <source>%1 ended without writing %2; look at what it is given in shot.json.</source>
        <translation>%1 结束了却没有写出 %2；请看 shot.json 里给它的内容。</translation>
    </message>
    <message>
        <source>%1 frames stand side by side.</source>
        <translation>%1 帧并排放映。</translation>
    </message>
    <message>
        <source>%1 goes %2 in %3 and %4 in %5.</source>
        <translation>%1在 %3 里往%2走，在 %5 里却往%4走。</translation>
    </message>
    <message>
        <source>%1 has %2 approved pictures, and training takes %3 or more; `shotgraph cast sheet` makes views, `cast approve` takes them.</source>
        <translation>%1 有 %2 张认可的图片，训练需要 %3 张以上；`shotgraph cast sheet` 生成视图，`cast approve` 认可它们。</translation>
    </message>
    <message>
        <source>%1 has a licence to accept first: `shotgraph models accept %2`.</source>
        <translation>%1 的许可需要先接受：`shotgraph models accept %2`。</translation>
    </message>
    <message>
        <source>%1 has a schema that this version does not know</source>
        <translation>%1 的格式这个版本不认识</translation>
    </message>
    <message>
        <source>%1 has a wrong %2</source>
        <translation>%1 的 %2 不对</translation>
    </message>
    <message>
        <source>%1 has changed, and the film has edits of its own that importing it again would lose; keep them with `shotgraph revise %2 %3`, or import it to a new project with --project.</source>
        <translation>%1 改了，影片也有自己的修改，重新导入会丢失它们；用 `shotgraph revise %2 %3` 保留它们，或用 --project 导入到新项目。</translation>
    </message>
    <message>
        <source>%1 has no %2, so it is no encoder; correct the catalog.</source>
        <translation>%1 没有 %2，因此不是编码器；请改正目录。</translation>
    </message>
    <message>
        <source>%1 has no LoRA for %2; train one first.</source>
        <translation>%1没有用于 %2 的 LoRA；请先训练一个。</translation>
    </message>
    <message>
        <source>%1 has no candidate %2; there are %3.</source>
        <translation>%1没有候选 %2；一共有 %3 个。</translation>
    </message>
    <message>
        <source>%1 has no frame %2; render that shot again.</source>
        <translation>%1 没有第 %2 帧；请重新渲染该镜头。</translation>
    </message>
    <message>
        <source>%1 has no frames; make it again.</source>
        <translation>%1 没有帧；请重新制作。</translation>
    </message>
    <message>
        <source>%1 has no model “%2” at this address (%3); check whether the address has to end in /v1.</source>
        <translation>%1 在这个地址没有模型“%2”（%3）；请检查地址是否要以 /v1 结尾。</translation>
    </message>
    <message>
        <source>%1 has no model “%2” at this address (%3); correct one of them.</source>
        <translation>%1 在这个地址没有模型“%2”（%3）；请改正其中之一。</translation>
    </message>
    <message>
        <source>%1 has no pictures yet; `shotgraph cast sheet` makes some.</source>
        <translation>%1还没有图片；`shotgraph cast sheet` 可以生成一些。</translation>
    </message>
    <message>
        <source>%1 has no reference that begins with “%2”; %3 names them.</source>
        <translation>%1没有以“%2”开头的参考图；%3 会列出它们。</translation>
    </message>
    <message>
        <source>%1 has no reference “%2”.</source>
        <translation>%1没有参考图“%2”。</translation>
    </message>
    <message>
        <source>%1 has not finished the shot in hours; run this again to ask on.</source>
        <translation>%1 几个小时还没做完这个镜头；再运行一次继续询问。</translation>
    </message>
    <message>
        <source>%1 has photographs without consent; record it first: `shotgraph consent %2 %3 --given-by WHO`.</source>
        <translation>%1的照片没有得到同意；请先记录：`shotgraph consent %2 %3 --given-by WHO`。</translation>
    </message>
    <message>
        <source>%1 has the %2 in %3 and %4; %5 does not show it.</source>
        <translation>%1在 %3 和 %4 里拿着 %2；%5 里却没有。</translation>
    </message>
    <message>
        <source>%1 has the effect “%2”, which is not read.</source>
        <translation>%1 带有效果“%2”，不会读入。</translation>
    </message>
    <message>
        <source>%1 has trouble (%2: %3); try again later.</source>
        <translation>%1 出了问题（%2：%3）；请稍后再试。</translation>
    </message>
    <message>
        <source>%1 holds the %2 in %3, not in %4, and again in %5.</source>
        <translation>%1在 %3 里拿着 %2，%4 里没有，%5 里又有了。</translation>
    </message>
    <message>
        <source>%1 holds the %2.</source>
        <translation>%1拿着%2。</translation>
    </message>
    <message>
        <source>%1 is a new place.</source>
        <translation>%1 是新地点。</translation>
    </message>
    <message>
        <source>%1 is empty or lies elsewhere</source>
        <translation>%1 是空的，或不在这里</translation>
    </message>
    <message>
        <source>%1 is empty; write a scene heading such as INT. KITCHEN - DAY</source>
        <translation>%1 是空的；请写一个场景标题，如 INT. KITCHEN - DAY</translation>
    </message>
    <message>
        <source>%1 is encoded by %2, in hardware.</source>
        <translation>%1 由 %2 硬件编码。</translation>
    </message>
    <message>
        <source>%1 is gated: agree to its terms on its page, set HF_TOKEN to your token, run this again.</source>
        <translation>%1 需要授权：请在它的页面上同意条款，把 HF_TOKEN 设为你的令牌，再运行一次。</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 已删去</translation>
    </message>
    <message>
        <source>%1 is gone with %2.</source>
        <translation>%1 随 %2 一起删去。</translation>
    </message>
    <message>
        <source>%1 is gone with its scene.</source>
        <translation>%1 随所在场一起删去。</translation>
    </message>
    <message>
        <source>%1 is gone with its scene: “%2”.</source>
        <translation>%1 随所在场一起删去：“%2”。</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 删去。</translation>
    </message>
    <message>
        <source>%1 is gone: “%2”.</source>
        <translation>%1 删去：“%2”。</translation>
    </message>
    <message>
        <source>%1 is gone; it stood beside %2: “%3”.</source>
        <translation>%1 删去，它原与 %2 并列：“%3”。</translation>
    </message>
    <message>
        <source>%1 is gone; its note is no longer there.</source>
        <translation>%1 删去，它的注记已不在了。</translation>
    </message>
    <message>
        <source>%1 is half a character; mend it or restore a backup.</source>
        <translation>%1 只有半个字符；请修复或恢复备份。</translation>
    </message>
    <message>
        <source>%1 is in cut %2 and has %3 %4; once it is given, record it with `shotgraph consent %5 &quot;%6&quot; --given-by WHO`.</source>
        <translation>%1出现在剪辑版%2中，并有 %3 %4；得到同意后，用 `shotgraph consent %5 &quot;%6&quot; --given-by WHO` 记录。</translation>
    </message>
    <message>
        <source>%1 is in shot %2; take %3 out of every shot first.</source>
        <translation>%1在镜头 %2 里；请先把%3从每个镜头里去掉。</translation>
    </message>
    <message>
        <source>%1 is in the film already.</source>
        <translation>%1已经在影片里了。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 GB; cut it first.</source>
        <translation>%1 大于 %2 GB；请先剪短它。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB; make it smaller first.</source>
        <translation>%1 大于 %2 MB；请先缩小它。</translation>
    </message>
    <message>
        <source>%1 is longer than %2 minutes; cut the one line out of it first.</source>
        <translation>%1 超过 %2 分钟；请先剪出这一句台词。</translation>
    </message>
    <message>
        <source>%1 is missing; export again.</source>
        <translation>%1 不见了；请重新导出。</translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation>%1 是新加的</translation>
    </message>
    <message>
        <source>%1 is new, a %2 shot: “%3”</source>
        <translation>%1 是新镜头，%2：“%3”</translation>
    </message>
    <message>
        <source>%1 is new, a title card: “%2”</source>
        <translation>%1 是新镜头，字幕卡：“%2”</translation>
    </message>
    <message>
        <source>%1 is new, an %2 shot: “%3”</source>
        <translation>%1 是新镜头，%2：“%3”</translation>
    </message>
    <message>
        <source>%1 is new, an insert: “%2”</source>
        <translation>%1 是新镜头，插入特写：“%2”</translation>
    </message>
    <message>
        <source>%1 is new, beside %2.</source>
        <translation>%1 是新镜头，与 %2 并列。</translation>
    </message>
    <message>
        <source>%1 is new.</source>
        <translation>%1 是新增的。</translation>
    </message>
    <message>
        <source>%1 is no folder; name a model&apos;s folder, or a model as `shotgraph models` lists it.</source>
        <translation>%1 不是文件夹；请指定模型的文件夹，或 `shotgraph models` 所列的模型。</translation>
    </message>
    <message>
        <source>%1 is no longer in the film.</source>
        <translation>%1 不再出现在影片里。</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 不是数字</translation>
    </message>
    <message>
        <source>%1 is no picture that can be used; choose a PNG, a JPEG or a WebP.</source>
        <translation>%1 不是能用的图片；请选 PNG、JPEG 或 WebP。</translation>
    </message>
    <message>
        <source>%1 is not a file; choose a picture.</source>
        <translation>%1 不是文件；请选一张图片。</translation>
    </message>
    <message>
        <source>%1 is not a file; choose a sound.</source>
        <translation>%1 不是文件；请选一个声音。</translation>
    </message>
    <message>
        <source>%1 is not a number in JSON.</source>
        <translation>%1 不是 JSON 里的数字。</translation>
    </message>
    <message>
        <source>%1 is not a number that a film can have; write a finite one.</source>
        <translation>%1 不是影片可以有的数字；请写有限的数。</translation>
    </message>
    <message>
        <source>%1 is not a regular file</source>
        <translation>%1 不是普通文件</translation>
    </message>
    <message>
        <source>%1 is not as it was exported, from about frame %2 on; export it again.</source>
        <translation>%1 从大约第 %2 帧起与导出时不同；请重新导出。</translation>
    </message>
    <message>
        <source>%1 is not here, so there is nothing to remove.</source>
        <translation>这里没有 %1，因此没有可删除的。</translation>
    </message>
    <message>
        <source>%1 is not here; `shotgraph models get %2` fetches it.</source>
        <translation>%1 不在这里；`shotgraph models get %2` 可以下载。</translation>
    </message>
    <message>
        <source>%1 is not there at revision %2; correct the catalog.</source>
        <translation>%1 没有修订版 %2；请改正目录。</translation>
    </message>
    <message>
        <source>%1 is now called %2.</source>
        <translation>%1 现在叫 %2。</translation>
    </message>
    <message>
        <source>%1 is now called %2; the look and the voice stay.</source>
        <translation>%1 现在叫 %2；外形和声音不变。</translation>
    </message>
    <message>
        <source>%1 is now described as: %2</source>
        <translation>%1 现在的描述是：%2</translation>
    </message>
    <message>
        <source>%1 is ready; the report is beside it, as %2.report.txt.</source>
        <translation>%1 已写好；报告在它旁边：%2.report.txt。</translation>
    </message>
    <message>
        <source>%1 is rendered one shot at a time.</source>
        <translation>%1 一次渲染一个镜头。</translation>
    </message>
    <message>
        <source>%1 is seen %2, first in %3, and has no look; write one on the sheet, or in the script as “%4 (30s, green coat)”.</source>
        <translation>%1出现在%2里，最早是 %3，却没有外貌；请写在人物表上，或在剧本里写成“%4 (30s, green coat)”。</translation>
    </message>
    <message>
        <source>%1 is shown no pictures: `shotgraph models get %2` fetches its IP-Adapter (ip_adapter).</source>
        <translation>%1 看不到参考图：`shotgraph models get %2` 会取来它的 IP-Adapter（ip_adapter）。</translation>
    </message>
    <message>
        <source>%1 is silent, or nearly so; choose a recording in which somebody speaks.</source>
        <translation>%1 没有声音，或几乎没有；请选有人说话的录音。</translation>
    </message>
    <message>
        <source>%1 is soaked in %2 and dry in %3.</source>
        <translation>%1在 %2 里湿透了，在 %3 里却是干的。</translation>
    </message>
    <message>
        <source>%1 is there; it is run once for each shot.</source>
        <translation>%1 已就绪；每个镜头运行它一次。</translation>
    </message>
    <message>
        <source>%1 is under the %2: %3 `shotgraph models accept %4` says that you agree.</source>
        <translation>%1 适用 %2：%3 `shotgraph models accept %4` 表示你同意。</translation>
    </message>
    <message>
        <source>%1 knows no such job or place; check that %2 ends in /v1.</source>
        <translation>%1 不认识这个任务或地址；请检查 %2 是否以 /v1 结尾。</translation>
    </message>
    <message>
        <source>%1 leaves to the %2 in %3 and comes from the %4 in %5, as if turning round.</source>
        <translation>%1在 %3 里向%2离开，在 %5 里却从%4进来，好像转了身。</translation>
    </message>
    <message>
        <source>%1 lies in a folder of your own, %2; nothing there is removed.</source>
        <translation>%1 在您自己的文件夹 %2 中；那里的东西不会被删除。</translation>
    </message>
    <message>
        <source>%1 makes at most %2 s; shorten or split the shot, or choose another model.</source>
        <translation>%1 最多生成 %2 秒；请缩短或拆分镜头，或另选模型。</translation>
    </message>
    <message>
        <source>%1 makes films; choose a still model, such as klein-4b.</source>
        <translation>%1 生成影片；请选静帧模型，如 klein-4b。</translation>
    </message>
    <message>
        <source>%1 makes it.</source>
        <translation>由 %1 生成。</translation>
    </message>
    <message>
        <source>%1 makes no films by itself; choose a model that does, such as wan2.2-5b.</source>
        <translation>%1 本身不生成影片；请选能生成的模型，例如 wan2.2-5b。</translation>
    </message>
    <message>
        <source>%1 media files lie inside, under media/.</source>
        <translation>内含 %1 个媒体文件，在 media/ 下。</translation>
    </message>
    <message>
        <source>%1 more things in the file are not understood.</source>
        <translation>文件里还有 %1 处无法理解。</translation>
    </message>
    <message>
        <source>%1 moved to the beginning</source>
        <translation>%1 移到了开头</translation>
    </message>
    <message>
        <source>%1 must be %2 x k + %3</source>
        <translation>%1 必须是 %2 x k + %3</translation>
    </message>
    <message>
        <source>%1 must be US dollars for a second of film, such as 0.10.</source>
        <translation>%1 必须是每秒影片的美元价，如 0.10。</translation>
    </message>
    <message>
        <source>%1 names %2, which %3 cannot draw; reword it, or render the shot with another engine.</source>
        <translation>%1 提到了 %2，%3 画不出它；请换个说法，或用别的引擎渲染这个镜头。</translation>
    </message>
    <message>
        <source>%1 names another take</source>
        <translation>%1 指的是另一条</translation>
    </message>
    <message>
        <source>%1 needs more memory than %2 has%3.</source>
        <translation>%1 需要的内存比 %2 有的更多%3。</translation>
    </message>
    <message>
        <source>%1 needs more memory than %2 has.</source>
        <translation>%1 需要的内存比 %2 有的更多。</translation>
    </message>
    <message>
        <source>%1 no longer says “%2”.</source>
        <translation>%1 不再说“%2”。</translation>
    </message>
    <message>
        <source>%1 now also says “%2”.</source>
        <translation>%1 现在还说“%2”。</translation>
    </message>
    <message>
        <source>%1 now belongs to scene %2.</source>
        <translation>%1 现在属于第 %2 场。</translation>
    </message>
    <message>
        <source>%1 now gives way to %2 by a %3.</source>
        <translation>%1 现在以%3转到 %2。</translation>
    </message>
    <message>
        <source>%1 now gives way to %2 by a plain cut.</source>
        <translation>%1 现在直接切到 %2。</translation>
    </message>
    <message>
        <source>%1 now says “%2”, not “%3”.</source>
        <translation>%1 现在说“%2”，不说“%3”。</translation>
    </message>
    <message>
        <source>%1 now stands after %2</source>
        <translation>%1 现在排在 %2 之后</translation>
    </message>
    <message>
        <source>%1 of %2 is not known to diffusers; correct the catalog.</source>
        <translation>%2 的 %1 diffusers 不认识；请改正目录。</translation>
    </message>
    <message>
        <source>%1 of %2 pictures were written; export again.</source>
        <translation>写好了 %2 张图片中的 %1 张；请重新导出。</translation>
    </message>
    <message>
        <source>%1 of %2 prompts could not be written; those shots keep what they had.</source>
        <translation>%2 个提示词中有 %1 个没能写出；这些镜头保留原样。</translation>
    </message>
    <message>
        <source>%1 of %2 shots could not be rendered; see above.</source>
        <translation>%2 个镜头中有 %1 个没能渲染；见上文。</translation>
    </message>
    <message>
        <source>%1 of its part “%2” is missing; fetch the model again.</source>
        <translation>它的部分“%2”缺少 %1；请重新下载模型。</translation>
    </message>
    <message>
        <source>%1 other takes, as alternates of their clips; the active one plays.</source>
        <translation>另有 %1 个镜次，作为片段的备选；播放的是当前的那个。</translation>
    </message>
    <message>
        <source>%1 other takes, in auditions: the take that plays is the pick.</source>
        <translation>另有 %1 个镜次，放在试演里：播放的镜次为选用。</translation>
    </message>
    <message>
        <source>%1 passes could not be made; see above.</source>
        <translation>%1 个通道没能做出；见上文。</translation>
    </message>
    <message>
        <source>%1 plays %2 s already; there is nothing to take out.</source>
        <translation>%1 已经是 %2 秒；没有可去掉的了。</translation>
    </message>
    <message>
        <source>%1 puts the %2 back on.</source>
        <translation>%1重新穿戴上%2。</translation>
    </message>
    <message>
        <source>%1 ran out of memory; train a smaller model, or with a lower --rank.</source>
        <translation>%1 内存不足；请训练更小的模型，或降低 --rank。</translation>
    </message>
    <message>
        <source>%1 references of %2 begin with “%3”; write more of it.</source>
        <translation>%2有 %1 张参考图以“%3”开头；请多写几个字。</translation>
    </message>
    <message>
        <source>%1 refuses the shot (%2): %3.</source>
        <translation>%1 拒绝了这个镜头（%2）：%3。</translation>
    </message>
    <message>
        <source>%1 renders it, for %2 US dollars a second.</source>
        <translation>由 %1 渲染，每秒 %2 美元。</translation>
    </message>
    <message>
        <source>%1 said nothing for %2 seconds; choose a faster model, or more patience in the settings.</source>
        <translation>%1 沉默了 %2 秒；请选更快的模型，或在设置里多等一会儿。</translation>
    </message>
    <message>
        <source>%1 says more than anybody can read, and was cut short; choose another model.</source>
        <translation>%1 说得太多，已被截断；请另选模型。</translation>
    </message>
    <message>
        <source>%1 says no form that this can take; end its name in %2.</source>
        <translation>%1 没有说明这里能用的格式；文件名请以 %2 结尾。</translation>
    </message>
    <message>
        <source>%1 says that its credit is used up; look at your account there.</source>
        <translation>%1 说额度已用完；请查看那里的账户。</translation>
    </message>
    <message>
        <source>%1 says the same new words.</source>
        <translation>%1 说同样的新台词。</translation>
    </message>
    <message>
        <source>%1 sends a film without end; it is not taken.</source>
        <translation>%1 发来的影片没完没了；没有接收。</translation>
    </message>
    <message>
        <source>%1 sends elsewhere, where the key does not go; set %2 to the last address.</source>
        <translation>%1 转到了别处，密钥不会跟去；请把 %2 设为最终地址。</translation>
    </message>
    <message>
        <source>%1 sends us on to %2, which was not followed; if you trust it, set that address.</source>
        <translation>%1 要转到 %2，没有跟去；如果信得过，请把地址设成它。</translation>
    </message>
    <message>
        <source>%1 sends what no language model sends; check its address and version.</source>
        <translation>%1 发来的不像语言模型的内容；请检查地址和版本。</translation>
    </message>
    <message>
        <source>%1 sent %2 of %3 seconds; shorten the shot or choose another model.</source>
        <translation>%1 发来了 %3 秒中的 %2 秒；请缩短镜头或换个模型。</translation>
    </message>
    <message>
        <source>%1 sent a film that cannot be read (%2); try the shot again.</source>
        <translation>%1 发来的影片无法读取（%2）；请再试一次。</translation>
    </message>
    <message>
        <source>%1 shots</source>
        <translation>%1 个镜头</translation>
    </message>
    <message>
        <source>%1 shots could not be rendered and are missing media; see above.</source>
        <translation>%1 个镜头没能渲染，成为缺失的媒体；见上文。</translation>
    </message>
    <message>
        <source>%1 shots could not be rendered and play as slates; see above, then run this again.</source>
        <translation>%1 个镜头没能渲染，以场记板代替；见上文，再运行一次。</translation>
    </message>
    <message>
        <source>%1 sounds are not made yet, so the sound was left out; run without --as-is for it.</source>
        <translation>%1 个声音还没做好，所以没有带上声音；去掉 --as-is 再运行即可。</translation>
    </message>
    <message>
        <source>%1 speaks in %2, is not in the picture, and is not marked O.S. or V.O.</source>
        <translation>%1在 %2 里说话，却不在画面中，也没有标为画外（O.S.）或旁白（V.O.）。</translation>
    </message>
    <message>
        <source>%1 speaks.</source>
        <translation>%1说话。</translation>
    </message>
    <message>
        <source>%1 starts amid a group; delete it and export again.</source>
        <translation>%1 从一组的中间开始；请删除它并重新导出。</translation>
    </message>
    <message>
        <source>%1 takes %2 of the pictures beside the sketch; the others are told in words.</source>
        <translation>除草图外，%1 只接受其中 %2 张图片；其余的用文字说明。</translation>
    </message>
    <message>
        <source>%1 takes %2 of the pictures; the others are told in words.</source>
        <translation>%1 只接受其中 %2 张图片；其余的用文字说明。</translation>
    </message>
    <message>
        <source>%1 takes both ends, so a keyframe settles where the shot ends as well as where it begins.</source>
        <translation>%1 首尾两帧都接受，所以关键帧既定镜头的开头也定结尾。</translation>
    </message>
    <message>
        <source>%1 takes no more questions for %2 seconds; try again later, or ask fewer at once.</source>
        <translation>%1 在 %2 秒内不再接受提问；请稍后再试，或一次少问几个。</translation>
    </message>
    <message>
        <source>%1 takes no more questions for now; try again later, or ask fewer at once.</source>
        <translation>%1 暂时不再接受提问；请稍后再试，或一次少问几个。</translation>
    </message>
    <message>
        <source>%1 takes no pictures; choose one that does, such as klein-4b.</source>
        <translation>%1 不接受图片；请选接受图片的，如 klein-4b。</translation>
    </message>
    <message>
        <source>%1 takes off the %2 in %3 and wears it in %4.</source>
        <translation>%1在 %3 里脱下了%2，在 %4 里却还穿着。</translation>
    </message>
    <message>
        <source>%1 talk to each other, and both look %2 in %3 and %4.</source>
        <translation>%1互相说话，在 %3 和 %4 里却都看向%2。</translation>
    </message>
    <message>
        <source>%1 titles over the picture.</source>
        <translation>画面上的 %1 条字幕。</translation>
    </message>
    <message>
        <source>%1 titles over the picture: %2.</source>
        <translation>画面上的 %1 条字幕：%2。</translation>
    </message>
    <message>
        <source>%1 to %2 crosses the line: %3 change sides.</source>
        <translation>%1 到 %2 越过了轴线：%3换了边。</translation>
    </message>
    <message>
        <source>%1 to %2 jumps: both are %3 shots of %4 from one side.</source>
        <translation>%1 到 %2 跳切：都是从同一侧拍%4的%3。</translation>
    </message>
    <message>
        <source>%1 to %2 leaps at %3: %4 to %5.</source>
        <translation>%1 到 %2 时%3跳得太大：%4到%5。</translation>
    </message>
    <message>
        <source>%1 turns back.</source>
        <translation>%1转回身。</translation>
    </message>
    <message>
        <source>%1 twice; remove one of the links.</source>
        <translation>%1 两次；请去掉其中一条连线。</translation>
    </message>
    <message>
        <source>%1 was damaged on the disk (%2); delete it and export again.</source>
        <translation>%1 在磁盘上损坏了（%2）；请删除它并重新导出。</translation>
    </message>
    <message>
        <source>%1 was damaged on the disk; delete it and export again.</source>
        <translation>%1 在磁盘上损坏了；请删除它并重新导出。</translation>
    </message>
    <message>
        <source>%1 was given %2 frames instead of %3.</source>
        <translation>给了 %1 %2 帧，而不是 %3 帧。</translation>
    </message>
    <message>
        <source>%1 was planned for another version of %2; run the command again.</source>
        <translation>%1 是为另一版本的 %2 计划的；请再运行一次命令。</translation>
    </message>
    <message>
        <source>%1 wears a %2 %3 in %4; the sheet says %5.</source>
        <translation>%1在 %4 里穿着%2%3；人物表上写的是%5。</translation>
    </message>
    <message>
        <source>%1 went away in the middle of an answer; see whether it still runs.</source>
        <translation>%1 答到一半就断了；请看它是否还在运行。</translation>
    </message>
    <message>
        <source>%1 works from words alone.</source>
        <translation>%1 只凭文字生成。</translation>
    </message>
    <message>
        <source>%1 → %2 frames a second</source>
        <translation>每秒 %1 → %2 帧</translation>
    </message>
    <message>
        <source>%1&apos;s %2 is now: %3.</source>
        <translation>%1的%2现在是：%3。</translation>
    </message>
    <message>
        <source>%1&apos;s %2 stays as you wrote it: %3.</source>
        <translation>%1的%2保留你写的：%3。</translation>
    </message>
    <message>
        <source>%1, and is %2</source>
        <translation>%1，并且是 %2</translation>
    </message>
    <message>
        <source>%1, as before.</source>
        <translation>%1，与之前相同。</translation>
    </message>
    <message>
        <source>%1, as it is now</source>
        <translation>%1（现在的样子）</translation>
    </message>
    <message>
        <source>%1, cut %2: %3, %4 at %5, from %6.</source>
        <translation>%1，剪辑版“%2”：%3，%4，%5，自 %6 起。</translation>
    </message>
    <message>
        <source>%1, export %2</source>
        <translation>%1（第 %2 次导出）</translation>
    </message>
    <message>
        <source>%1, so %2 is not signed.</source>
        <translation>%1，所以 %2 没有签名。</translation>
    </message>
    <message>
        <source>%1; %2 of %3 shots stay as they are written.</source>
        <translation>%1；%3 个镜头中有 %2 个文字保持不变。</translation>
    </message>
    <message>
        <source>%1; %2 of %3 shots stay exactly as they are.</source>
        <translation>%1；%3 个镜头中有 %2 个完全保持原样。</translation>
    </message>
    <message>
        <source>A %1 file has no place for a signature; export an .mp4 or .mov, or leave --sign out.</source>
        <translation>%1 文件没有放签名的地方；请导出 .mp4 或 .mov，或去掉 --sign。</translation>
    </message>
    <message>
        <source>A certificate needs its key and a key its certificate; name both in settings.toml or in the environment.</source>
        <translation>证书和密钥要成对；请在 settings.toml 或环境变量里同时写明。</translation>
    </message>
    <message>
        <source>A clip fades in from black by itself; a cut can only dip between two.</source>
        <translation>有片段单独从黑场淡入；剪辑版只能在两个镜头之间经黑场过渡。</translation>
    </message>
    <message>
        <source>A clip fades out to black by itself; a cut can only dip between two.</source>
        <translation>有片段单独淡出到黑场；剪辑版只能在两个镜头之间经黑场过渡。</translation>
    </message>
    <message>
        <source>A contact sheet is written as .png; name it so.</source>
        <translation>样张总览写成 .png；请这样命名。</translation>
    </message>
    <message>
        <source>A cut needs a name and its shots, such as [[cut: Fifteen, 15s = 1A 2B:2s]]; this note is left out.</source>
        <translation>剪辑版需要名称和镜头，例如 [[cut: Fifteen, 15s = 1A 2B:2s]]；这条注记已略去。</translation>
    </message>
    <message>
        <source>A cut needs a name; give it one, such as Trailer.</source>
        <translation>剪辑版需要名字；请给它一个，如 Trailer。</translation>
    </message>
    <message>
        <source>A cut “%1” of %2 shots, in their order.</source>
        <translation>剪辑版“%1”，%2 个镜头，按它们的顺序。</translation>
    </message>
    <message>
        <source>A damaged take cannot be set aside (%1).</source>
        <translation>损坏的一条无法移开（%1）。</translation>
    </message>
    <message>
        <source>A fade to white is made through black for now.</source>
        <translation>淡出到白场暂时以黑场代替。</translation>
    </message>
    <message>
        <source>A film is an .mp4 file; name it %1.</source>
        <translation>影片是 .mp4 文件；请命名为 %1。</translation>
    </message>
    <message>
        <source>A folder of files has no place for one signature; leave --sign out.</source>
        <translation>文件夹没有放单个签名的地方；请去掉 --sign。</translation>
    </message>
    <message>
        <source>A frame of %1 x %2 is odd; make both even.</source>
        <translation>画面 %1 x %2 含奇数；请都改成偶数。</translation>
    </message>
    <message>
        <source>A frame rate of %1 is out of range; it must be above 0 and at most %2.</source>
        <translation>帧率 %1 超出范围；必须大于 0，最多 %2。</translation>
    </message>
    <message>
        <source>A guide at each shot with its notes.</source>
        <translation>每个镜头处有一个参考点，带它的备注。</translation>
    </message>
    <message>
        <source>A key is made of plain letters, digits and signs; enter it again.</source>
        <translation>密钥由普通字母、数字和符号组成；请重新输入。</translation>
    </message>
    <message>
        <source>A key is not sent to %1 unencrypted; write its address with https.</source>
        <translation>密钥不会不加密地发给 %1；请把地址写成 https。</translation>
    </message>
    <message>
        <source>A keyframe settles place and people before anything moves.</source>
        <translation>先用一张关键帧定下地点和人物，再动起来。</translation>
    </message>
    <message>
        <source>A line is heard from a recording, or made again with --made; give one of the two.</source>
        <translation>台词要么用录音，要么用 --made 改回合成语音；请给出其中之一。</translation>
    </message>
    <message>
        <source>A line of %1 characters is too long to speak; split it into several.</source>
        <translation>一句 %1 个字符的台词太长，念不了；请分成几句。</translation>
    </message>
    <message>
        <source>A list cannot count %1 frames a second; hand over an .otio.</source>
        <translation>剪辑版表不能按每秒 %1 帧计数；请交付 .otio。</translation>
    </message>
    <message>
        <source>A merge left both versions here; keep one of them.</source>
        <translation>合并时两个版本都留在了这里；请只留一个。</translation>
    </message>
    <message>
        <source>A node asks for “%1”, which a shot has not; it has %2.</source>
        <translation>有个节点要“%1”，镜头没有它；镜头有 %2。</translation>
    </message>
    <message>
        <source>A page holds 1 to %1 panels, not %2; choose a number between.</source>
        <translation>一页可放 1 到 %1 格，不是 %2；请选其间的数。</translation>
    </message>
    <message>
        <source>A picture cannot be %1; choose even numbers from %2 to %3.</source>
        <translation>画面不能是 %1；请选 %2 到 %3 的偶数。</translation>
    </message>
    <message>
        <source>A picture of %1x%2 cannot be encoded; both sides must be even.</source>
        <translation>%1x%2 的画面无法编码；两边都必须是偶数。</translation>
    </message>
    <message>
        <source>A picture of %1x%2 is too small to carry a mark; make both sides %3 or more, or leave --mark out.</source>
        <translation>%1x%2 的画面太小，带不了标记；两边请至少 %3，或去掉 --mark。</translation>
    </message>
    <message>
        <source>A place: %1, %2%3%4.</source>
        <translation>地点：%1，%2%3%4。</translation>
    </message>
    <message>
        <source>A question for %1 would have gone elsewhere, and was not sent.</source>
        <translation>给 %1 的问题会跑到别处，所以没有发送。</translation>
    </message>
    <message>
        <source>A score needs at least one section; add a shot to the cut.</source>
        <translation>配乐至少需要一段；请给剪辑版加一个镜头。</translation>
    </message>
    <message>
        <source>A screenplay is written as .fountain or .fdx; name it so.</source>
        <translation>剧本写成 .fountain 或 .fdx；请这样命名。</translation>
    </message>
    <message>
        <source>A server&apos;s address holds no name or password; give the key apart from it.</source>
        <translation>服务器地址里不放名字和密码；请另外提供密钥。</translation>
    </message>
    <message>
        <source>A sound could not be written (%1); free some space.</source>
        <translation>声音无法写入（%1）；请腾出空间。</translation>
    </message>
    <message>
        <source>A sound is one of %1, not “%2”.</source>
        <translation>声音是 %1 之一，不是“%2”。</translation>
    </message>
    <message>
        <source>A stroke takes a --region of three corners or more, and a --path of two places or more.</source>
        <translation>一笔需要至少三个角的 --region，以及至少两个位置的 --path。</translation>
    </message>
    <message>
        <source>A take is restyled.</source>
        <translation>改变一个镜次的风格。</translation>
    </message>
    <message>
        <source>A time of %1 seconds is not on any film; give a finite number.</source>
        <translation>任何影片都没有 %1 秒这个时间；请给有限的数。</translation>
    </message>
    <message>
        <source>A title card is set in type, not generated.</source>
        <translation>字幕卡是排字做的，不是生成的。</translation>
    </message>
    <message>
        <source>A title needs words; give it some.</source>
        <translation>字幕标题需要文字；请写一些。</translation>
    </message>
    <message>
        <source>A wish is a sentence or two, of at most %1 letters; write it so.</source>
        <translation>指示是一两句话，最多 %1 个字；请这样写。</translation>
    </message>
    <message>
        <source>A worker process %1 (%2); run `shotgraph doctor` to see what is wrong.</source>
        <translation>一个工作进程 %1（%2）；请运行 `shotgraph doctor` 看看哪里不对。</translation>
    </message>
    <message>
        <source>All takes of each shot, in the bin Takes.</source>
        <translation>每个镜头的全部镜次，在 Takes 素材箱里。</translation>
    </message>
    <message>
        <source>All takes of each shot, in the project bin.</source>
        <translation>每个镜头的全部镜次，在项目素材箱里。</translation>
    </message>
    <message>
        <source>Allow every step of cut %1.</source>
        <translation>允许剪辑版%1的每一步。</translation>
    </message>
    <message>
        <source>An edit for %1 was left out: %2</source>
        <translation>对 %1 的一个修改已略去：%2</translation>
    </message>
    <message>
        <source>Another take of shot %1 is circled: %2.</source>
        <translation>镜头 %1 改选了另一个镜次：%2。</translation>
    </message>
    <message>
        <source>Another way to shoot %1, %2%3</source>
        <translation>镜头 %1 的另一种拍法，%2%3</translation>
    </message>
    <message>
        <source>Answer that you are ready.</source>
        <translation>请回答你已准备好。</translation>
    </message>
    <message>
        <source>Are you ready?</source>
        <translation>准备好了吗？</translation>
    </message>
    <message>
        <source>As was asked.</source>
        <translation>按要求。</translation>
    </message>
    <message>
        <source>At least one frame of shot %1 has to stay; delete it from the cut instead.</source>
        <translation>镜头 %1 至少要留一帧；要不就从剪辑版里删掉它。</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>同一时刻</translation>
    </message>
    <message>
        <source>At this speed shot %1 can be trimmed at every %2 frames; choose one.</source>
        <translation>在这个速度下，镜头 %1 每 %2 帧才能修剪一次；请选其一。</translation>
    </message>
    <message>
        <source>At this speed the use of shot %1 can be cut at every %2 frames; choose one.</source>
        <translation>在这个速度下，镜头 %1 的这次使用每 %2 帧才能切一次；请选其一。</translation>
    </message>
    <message>
        <source>Black of their length stands for them.</source>
        <translation>用等长的黑场代替。</translation>
    </message>
    <message>
        <source>Boards are printed on a4 or letter paper, not on %1.</source>
        <translation>分镜印在 a4 或 letter 纸上，不是 %1。</translation>
    </message>
    <message>
        <source>Bring %1 into %2.</source>
        <translation>把%1带进 %2。</translation>
    </message>
    <message>
        <source>Burnt-in timecode and marks for review.</source>
        <translation>审片用的烧录时间码和标记。</translation>
    </message>
    <message>
        <source>C2PA signs with P-256, P-384, P-521, Ed25519 or RSA keys; name another.</source>
        <translation>C2PA 用 P-256、P-384、P-521、Ed25519 或 RSA 密钥签名；请换一个。</translation>
    </message>
    <message>
        <source>CMX 3600 knows 24, 25 and 30; programs read %1, edit controllers do not.</source>
        <translation>CMX 3600 只认 24、25 和 30；软件能读 %1，编辑控制器不能。</translation>
    </message>
    <message>
        <source>Captions are %1 files; name it so.</source>
        <translation>字幕是 %1 文件；请这样命名。</translation>
    </message>
    <message>
        <source>Captions are left out; a cut&apos;s captions follow its lines.</source>
        <translation>字幕已略去；剪辑版的字幕随台词而定。</translation>
    </message>
    <message>
        <source>Carried:</source>
        <translation>带上的：</translation>
    </message>
    <message>
        <source>Cast %1: %2.</source>
        <translation>角色%1：%2。</translation>
    </message>
    <message>
        <source>Cast and places</source>
        <translation>角色与场地</translation>
    </message>
    <message>
        <source>Changed lines</source>
        <translation>改动的台词</translation>
    </message>
    <message>
        <source>Clips by reel and timecode, start timecode, dissolves and wipes, and a locator for each shot.</source>
        <translation>按卷号和时间码的片段、起始时间码、叠化和划像，每个镜头一个定位点。</translation>
    </message>
    <message>
        <source>Clips with their handles, in a profile of the film&apos;s own size and rate.</source>
        <translation>带余量的片段，采用影片自己的尺寸和帧率。</translation>
    </message>
    <message>
        <source>Clips with their handles, start timecode, and a marker for each shot with its notes.</source>
        <translation>带余量的片段、起始时间码，每个镜头一个带备注的标记。</translation>
    </message>
    <message>
        <source>Clips with their handles, start timecode, rate, and a sequence marker for each shot with its notes.</source>
        <translation>带余量的片段、起始时间码、帧率，每个镜头一个带备注的序列标记。</translation>
    </message>
    <message>
        <source>Clips with their handles, start timecode, rate, and one marker for each shot with its notes.</source>
        <translation>带余量的片段、起始时间码、帧率，每个镜头一个带备注的标记。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 cannot be reached (%2); start it, then run this again.</source>
        <translation>无法连接 %1 的 ComfyUI（%2）；请启动它，再运行一次。</translation>
    </message>
    <message>
        <source>ComfyUI at %1 has every node of the workflow, which takes: %2.</source>
        <translation>%1 上的 ComfyUI 具备工作流的所有节点，它接受：%2。</translation>
    </message>
    <message>
        <source>ComfyUI could not make the shot: %1</source>
        <translation>ComfyUI 没能做出镜头：%1</translation>
    </message>
    <message>
        <source>ComfyUI did not take a picture; look at its own window.</source>
        <translation>ComfyUI 没有接收图片；请看它自己的窗口。</translation>
    </message>
    <message>
        <source>ComfyUI did not take the workflow: %1</source>
        <translation>ComfyUI 没有接受工作流：%1</translation>
    </message>
    <message>
        <source>ComfyUI does not hand over %1; look at its own window.</source>
        <translation>ComfyUI 没有交出 %1；请看它自己的窗口。</translation>
    </message>
    <message>
        <source>ComfyUI has no nodes called %1; install what brings them.</source>
        <translation>ComfyUI 没有叫 %1 的节点；请安装带来它们的扩展。</translation>
    </message>
    <message>
        <source>ComfyUI refuses the shot (%1): %2</source>
        <translation>ComfyUI 拒绝了镜头（%1）：%2</translation>
    </message>
    <message>
        <source>ComfyUI sends a film without end; it is not taken.</source>
        <translation>ComfyUI 发来的影片没完没了；没有接收。</translation>
    </message>
    <message>
        <source>Could not note the export (%1).</source>
        <translation>无法记录导出（%1）。</translation>
    </message>
    <message>
        <source>Could not note the export (%1); free some space.</source>
        <translation>无法记录导出（%1）；请腾出空间。</translation>
    </message>
    <message>
        <source>Could not write (%1); free some space or check the folder&apos;s permissions, then run this again.</source>
        <translation>无法写入（%1）；请腾出空间或检查文件夹权限，再运行一次。</translation>
    </message>
    <message>
        <source>Could not write (%1); free some space, then run this again.</source>
        <translation>无法写入（%1）；请腾出空间，再运行一次。</translation>
    </message>
    <message>
        <source>Credits need a cut with a shot, and at least one name; add them first.</source>
        <translation>片尾字幕需要有镜头的剪辑版和至少一个名字；请先添加。</translation>
    </message>
    <message>
        <source>Cut %1 %2 in the middle of %3: the picture jumps within one take.</source>
        <translation>剪辑版%1在 %3 中间%2：画面在同一条内跳跃。</translation>
    </message>
    <message>
        <source>Cut %1 asks for a part that shot %2 does not have; the whole shot plays.</source>
        <translation>剪辑版“%1”要的那一段镜头 %2 里没有；改为播放整个镜头。</translation>
    </message>
    <message>
        <source>Cut %1 asks for “%2”, which is no shot of this film; it plays without it.</source>
        <translation>剪辑版“%1”要用“%2”，它不是本片的镜头；播放时不含它。</translation>
    </message>
    <message>
        <source>Cut %1 does not use shot %2 %3 times; `shotgraph cut list` helps.</source>
        <translation>剪辑版%1没有用到镜头 %2 %3 次；`shotgraph cut list` 可以帮忙。</translation>
    </message>
    <message>
        <source>Cut %1 goes from %2%3, which the graph does not allow.</source>
        <translation>剪辑版%1从 %2%3，图里不允许这样走。</translation>
    </message>
    <message>
        <source>Cut %1 goes from shot %2 to shot %3 already.</source>
        <translation>剪辑版%1已经从镜头 %2 走到镜头 %3 了。</translation>
    </message>
    <message>
        <source>Cut %1 goes through shot %2 already.</source>
        <translation>剪辑版%1已经经过镜头 %2 了。</translation>
    </message>
    <message>
        <source>Cut %1 has no frames, so there is nothing to hear; add a shot to it.</source>
        <translation>剪辑版%1没有帧，所以没有可听的；请给它加一个镜头。</translation>
    </message>
    <message>
        <source>Cut %1 has no shots; add one before handing it over.</source>
        <translation>剪辑版%1没有镜头；交付前请加一个。</translation>
    </message>
    <message>
        <source>Cut %1 has no shots; add one before making it.</source>
        <translation>剪辑版%1没有镜头；制作前请加一个。</translation>
    </message>
    <message>
        <source>Cut %1 has no shots; add one before making its contact sheet.</source>
        <translation>剪辑版%1没有镜头；做样张总览前请加一个。</translation>
    </message>
    <message>
        <source>Cut %1 has no shots; add one before printing it.</source>
        <translation>剪辑版%1没有镜头；打印前请加一个。</translation>
    </message>
    <message>
        <source>Cut %1 is %2 s longer than its limit even with every silent moment trimmed; take out a shot.</source>
        <translation>即使修掉所有无声的片刻，剪辑版“%1”仍超出时限 %2 秒；请去掉一个镜头。</translation>
    </message>
    <message>
        <source>Cut %1 is made anew, as its note says.</source>
        <translation>剪辑版“%1”按注记重新剪成。</translation>
    </message>
    <message>
        <source>Cut %1 is new.</source>
        <translation>剪辑版“%1”是新的。</translation>
    </message>
    <message>
        <source>Cut %1 is not what was asked about.</source>
        <translation>剪辑版“%1”不在所问的范围内。</translation>
    </message>
    <message>
        <source>Cut %1 names no shot of this film; it is left out.</source>
        <translation>剪辑版“%1”没有用到本片的任何镜头；已略去。</translation>
    </message>
    <message>
        <source>Cut %1 runs %2 s over its limit of %3 s; %4 are the longest.</source>
        <translation>剪辑版%1比 %3 秒的上限长 %2 秒；最长的是 %4。</translation>
    </message>
    <message>
        <source>Cut %1 runs %2 s over its limit of %3 s; its longest shots are %4: trim one.</source>
        <translation>剪辑版%1比 %3 秒的上限长 %2 秒；最长的镜头是 %4：请修剪一个。</translation>
    </message>
    <message>
        <source>Cut %1 uses frames %2 to %3 of shot %4, which has %5; trim that use.</source>
        <translation>剪辑版%1用了镜头 %4 的第 %2 到 %3 帧，它只有 %5 帧；请修剪这次使用。</translation>
    </message>
    <message>
        <source>Cut %1 visits shot %2 before shot %3; it cannot go along this link.</source>
        <translation>剪辑版%1先经过镜头 %2 再到镜头 %3；它不能走这条连线。</translation>
    </message>
    <message>
        <source>Cut Film is the whole film; give a cut of some of its shots another name.</source>
        <translation>剪辑版“Film”是整部影片；只含部分镜头的剪辑版请另取名称。</translation>
    </message>
    <message>
        <source>Delete %1.</source>
        <translation>删除 %1。</translation>
    </message>
    <message>
        <source>Delivery at %1: the cut is handed over at the film&apos;s own %2.</source>
        <translation>以 %1 交付：交接的剪辑版用影片自己的 %2。</translation>
    </message>
    <message>
        <source>Dips through white go through black.</source>
        <translation>经白场的过渡改经黑场。</translation>
    </message>
    <message>
        <source>Dips, as a dissolve to filler and a dissolve from it.</source>
        <translation>黑场过渡，做成叠化到空片、再从空片叠化。</translation>
    </message>
    <message>
        <source>Dips, as a fade to black and a fade from it.</source>
        <translation>黑场过渡，做成淡出到黑、再从黑淡入。</translation>
    </message>
    <message>
        <source>Dips, as a fade to black on one clip and from black on the next.</source>
        <translation>黑场过渡，前一片段淡出到黑，后一片段从黑淡入。</translation>
    </message>
    <message>
        <source>Drawn anew all the same, as their scene or who is in them looks another: %1.</source>
        <translation>因场景或其中人物的样子有变，仍要重新绘制的镜头：%1 个。</translation>
    </message>
    <message>
        <source>Each person is made anew in their own region, so it is rendered by itself.</source>
        <translation>每个人在各自的区域里重新生成，所以单独渲染。</translation>
    </message>
    <message>
        <source>Encoder %1: %2</source>
        <translation>编码器 %1：%2</translation>
    </message>
    <message>
        <source>Encoding stopped at frame %1 of %2: %3.</source>
        <translation>编码停在 %2 帧中的第 %1 帧：%3。</translation>
    </message>
    <message>
        <source>Event %1 comes in from %2 frames of black; a cut can only dip.</source>
        <translation>事件 %1 由 %2 帧黑场进入；剪辑版只能经黑场过渡。</translation>
    </message>
    <message>
        <source>Event %1 ends before it begins, and is left out.</source>
        <translation>事件 %1 的结束早于开始，已略去。</translation>
    </message>
    <message>
        <source>Event %1 follows a fade to black by a cut; a cut can only dip.</source>
        <translation>事件 %1 在淡出到黑场后直接切入；剪辑版只能经黑场过渡。</translation>
    </message>
    <message>
        <source>Event %1 has no length, and is left out.</source>
        <translation>事件 %1 没有长度，已略去。</translation>
    </message>
    <message>
        <source>Event %1 is a key, which a cut does not have, and is left out.</source>
        <translation>事件 %1 是键控，剪辑版没有这种东西，已略去。</translation>
    </message>
    <message>
        <source>Every %1: CMX 3600 has no code that editors agree on; a dissolve of its length stands for it.</source>
        <translation>每个%1：CMX 3600 没有通行的代码，用等长的叠化代替。</translation>
    </message>
    <message>
        <source>Every %1: MLT draws none, so a dissolve of its length stands for it.</source>
        <translation>每个%1：MLT 画不出，用等长的叠化代替。</translation>
    </message>
    <message>
        <source>Every %1: editors name theirs each in its own way, so a dissolve of its length stands for it.</source>
        <translation>每个%1：各家剪辑软件叫法不同，用等长的叠化代替。</translation>
    </message>
    <message>
        <source>Every %1: the format has none, so a cross dissolve of its length stands for it.</source>
        <translation>每个%1：这种格式没有，用等长的交叉叠化代替。</translation>
    </message>
    <message>
        <source>Fades of single sounds; the stems have them.</source>
        <translation>单个声音的淡入淡出；分轨里有。</translation>
    </message>
    <message>
        <source>Fidelity report: %1, %2</source>
        <translation>保真报告：%1，%2</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Final Cut Pro 7 XML has whole rates and their NTSC kin, and none of %1; hand over an .otio.</source>
        <translation>Final Cut Pro 7 XML 只有整数帧率及其 NTSC 变体，没有 %1；请交付 .otio。</translation>
    </message>
    <message>
        <source>Final Cut Pro has no %1 that a file can name: a cross dissolve of that name stands for it.</source>
        <translation>Final Cut Pro 没有文件里能写明的%1：用同名的交叉叠化代替。</translation>
    </message>
    <message>
        <source>Final Cut Pro has no project at %1 frames a second; it will conform the cut to one of its own rates.</source>
        <translation>Final Cut Pro 没有每秒 %1 帧的项目；它会把剪辑版转成自己的某种帧率。</translation>
    </message>
    <message>
        <source>Frame %1 is %2 of %3, not %4x%5x4 of uint8; the engine broke its promise.</source>
        <translation>第 %1 帧是 %3 的 %2，不是 uint8 的 %4x%5x4；引擎没有守约。</translation>
    </message>
    <message>
        <source>Frame %1 is before the first frame; timecode starts at 0.</source>
        <translation>第 %1 帧在第一帧之前；时码从 0 开始。</translation>
    </message>
    <message>
        <source>Frame %1 of %2 is %3 of %4, not %5.</source>
        <translation>%2 的第 %1 帧是 %4 的 %3，不是 %5。</translation>
    </message>
    <message>
        <source>Frames could not be put between frames (%1); make the shot&apos;s rate the model&apos;s own.</source>
        <translation>无法在帧之间补帧（%1）；请让镜头的帧率与模型一致。</translation>
    </message>
    <message>
        <source>Freeze at the end of shots %1.</source>
        <translation>镜头 %1 末尾的定格。</translation>
    </message>
    <message>
        <source>Freeze at the end of shots %1: the clips have their length and play at normal speed.</source>
        <translation>镜头 %1 末尾的定格：片段长度不变，按正常速度播放。</translation>
    </message>
    <message>
        <source>Gain and fades of single sounds; the stems have them.</source>
        <translation>单个声音的增益和淡入淡出；分轨里有。</translation>
    </message>
    <message>
        <source>Gains above 12 dB: the format ends there.</source>
        <translation>超过 12 dB 的增益：这种格式到此为止。</translation>
    </message>
    <message>
        <source>Grades: the takes are as they were drawn, and the colour is to be made anew.</source>
        <translation>调色：镜次保持绘制时的样子，颜色要重新调。</translation>
    </message>
    <message>
        <source>Have %1 speak off screen in %2.</source>
        <translation>让%1在 %2 里画外说话。</translation>
    </message>
    <message>
        <source>How a %1 is asked is not known; choose a model of another kind.</source>
        <translation>不知道怎样使用 %1；请选另一类模型。</translation>
    </message>
    <message>
        <source>In %1, see %2 s of shot %3%4.</source>
        <translation>在%1里，看镜头 %3 的 %2 秒%4。</translation>
    </message>
    <message>
        <source>In [signing], files are named by text in quotes; correct it.</source>
        <translation>在 [signing] 里，文件用带引号的文字命名；请改正。</translation>
    </message>
    <message>
        <source>In [signing], “always” is true or false; correct it.</source>
        <translation>在 [signing] 里，“always”是 true 或 false；请改正。</translation>
    </message>
    <message>
        <source>In cut %1, shot %2 has %3 frames, fewer than its transitions need; shorten them or lengthen the shot.</source>
        <translation>在剪辑版%1里，镜头 %2 有 %3 帧，比它的转场需要的少；请缩短转场或加长镜头。</translation>
    </message>
    <message>
        <source>It cannot be read (%1); check its name.</source>
        <translation>它无法读取（%1）；请检查名字。</translation>
    </message>
    <message>
        <source>It cannot be read (%1); check the file&apos;s permissions.</source>
        <translation>它无法读取（%1）；请检查文件的权限。</translation>
    </message>
    <message>
        <source>It cannot be read (%1); fetch the model again.</source>
        <translation>它无法读取（%1）；请重新下载模型。</translation>
    </message>
    <message>
        <source>It cannot be removed (%1); check the rights.</source>
        <translation>无法删除（%1）；请检查权限。</translation>
    </message>
    <message>
        <source>It could not be written (%1); free some space or choose another place.</source>
        <translation>它无法写入（%1）；请腾出空间或另选位置。</translation>
    </message>
    <message>
        <source>It declares a document type of its own, which no editor writes; export it again.</source>
        <translation>它声明了自己的文档类型，没有剪辑版软件会这样写；请重新导出。</translation>
    </message>
    <message>
        <source>It does not fit %1 whole, so it runs with %2.</source>
        <translation>%1 装不下整个模型，所以以“%2”的方式运行。</translation>
    </message>
    <message>
        <source>It does not say which colours it was taught with; fetch it again.</source>
        <translation>它没有说明训练时用的是哪种颜色；请重新下载。</translation>
    </message>
    <message>
        <source>It had a circled take.</source>
        <translation>它有选定的镜次。</translation>
    </message>
    <message>
        <source>It has no %1, so it is no model that diffusers can load.</source>
        <translation>它没有 %1，所以不是 diffusers 能载入的模型。</translation>
    </message>
    <message>
        <source>It has no config.json, so it is no encoder.</source>
        <translation>它没有 config.json，因此不是编码器。</translation>
    </message>
    <message>
        <source>It has no preprocessor_config.json, so nobody knows how it is shown pictures.</source>
        <translation>它没有 preprocessor_config.json，因此无法知道该怎样把图片交给它。</translation>
    </message>
    <message>
        <source>It holds %1 timelines; export the one that is meant.</source>
        <translation>它有 %1 条时间线；请导出要用的那一条。</translation>
    </message>
    <message>
        <source>It holds a number that cannot be read (%1); mend it or restore a backup.</source>
        <translation>它含有无法读取的数字（%1）；请修复或恢复备份。</translation>
    </message>
    <message>
        <source>It holds no event with picture; export the list again.</source>
        <translation>它没有带画面的事件；请重新导出剪辑版表。</translation>
    </message>
    <message>
        <source>It holds no film; restore it from a backup.</source>
        <translation>它没有影片；请从备份恢复。</translation>
    </message>
    <message>
        <source>It holds no project; export the project, not an event or a clip.</source>
        <translation>它没有项目；请导出项目，而不是事件或片段。</translation>
    </message>
    <message>
        <source>It holds no timeline; export the timeline itself.</source>
        <translation>它没有时间线；请导出时间线本身。</translation>
    </message>
    <message>
        <source>It is %1 MB large, which no film is; restore it from a backup.</source>
        <translation>它有 %1 MB 大，没有影片这么大；请从备份恢复。</translation>
    </message>
    <message>
        <source>It is %1 MB large, which no timeline is; export it again.</source>
        <translation>它有 %1 MB 大，没有时间线这么大；请重新导出。</translation>
    </message>
    <message>
        <source>It is XML of another kind (“%1”); export an .fcpxml, .otio or .edl.</source>
        <translation>它是另一种 XML（“%1”）；请导出 .fcpxml、.otio 或 .edl。</translation>
    </message>
    <message>
        <source>It is damaged; delete it, and the project is treated as edited by hand.</source>
        <translation>它损坏了；删除它，项目就当作手工编辑过。</translation>
    </message>
    <message>
        <source>It is given time.</source>
        <translation>给它时间。</translation>
    </message>
    <message>
        <source>It is longer than %1 makes at once, so it is made in %2 pieces.</source>
        <translation>它超出 %1 一次能做的长度，所以分 %2 段来做。</translation>
    </message>
    <message>
        <source>It is made in pieces, each from the one before, so it is rendered by itself.</source>
        <translation>它分段来做，每段接着前一段，所以单独渲染。</translation>
    </message>
    <message>
        <source>It is nested more deeply than any timeline; export it again.</source>
        <translation>它嵌套得比任何时间线都深；请重新导出。</translation>
    </message>
    <message>
        <source>It is nested more deeply, or is larger, than any timeline; export it again.</source>
        <translation>它嵌套得太深或太大，不像时间线；请重新导出。</translation>
    </message>
    <message>
        <source>It is nested more than %1 levels deep, which no film is; restore it from a backup.</source>
        <translation>它嵌套超过 %1 层，没有影片这样；请从备份恢复。</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>它嵌套得太深。</translation>
    </message>
    <message>
        <source>It is no .otioz (%1); export it again.</source>
        <translation>它不是 .otioz（%1）；请重新导出。</translation>
    </message>
    <message>
        <source>It is no OTIO timeline, or a damaged one; export it again.</source>
        <translation>它不是 OTIO 时间线，或已损坏；请重新导出。</translation>
    </message>
    <message>
        <source>It is no timeline that can be brought back; export an .otio, .fcpxml or .edl.</source>
        <translation>它不是能带回的时间线；请导出 .otio、.fcpxml 或 .edl。</translation>
    </message>
    <message>
        <source>It is not JSON (%1); mend it or restore a backup.</source>
        <translation>它不是 JSON（%1）；请修复或恢复备份。</translation>
    </message>
    <message>
        <source>It is not text in UTF-8, so it is damaged; restore it from a backup.</source>
        <translation>它不是 UTF-8 文本，所以已损坏；请从备份恢复。</translation>
    </message>
    <message>
        <source>It is not valid JSON: %1 at character %2.</source>
        <translation>它不是有效的 JSON：%1，在第 %2 个字符。</translation>
    </message>
    <message>
        <source>It is not well-formed XML (%1); export it again.</source>
        <translation>它不是格式正确的 XML（%1）；请重新导出。</translation>
    </message>
    <message>
        <source>It is not what it should be; fetch the model again.</source>
        <translation>它不是应有的样子；请重新下载模型。</translation>
    </message>
    <message>
        <source>It names a cut that its film does not have; delete this record.</source>
        <translation>它提到了影片里没有的剪辑版；请删除这条记录。</translation>
    </message>
    <message>
        <source>It names a field twice.</source>
        <translation>它把一个字段写了两次。</translation>
    </message>
    <message>
        <source>It needs %1 GB and %2 GB are free; free some space, or set SHOTGRAPH_MODELS to a folder on another disk.</source>
        <translation>它需要 %1 GB，剩余 %2 GB；请腾出空间，或把 SHOTGRAPH_MODELS 设到另一块盘上的文件夹。</translation>
    </message>
    <message>
        <source>It says the same in less time.</source>
        <translation>用更少的时间说同样的事。</translation>
    </message>
    <message>
        <source>It was written by a newer Shotgraph (schema %1, and this one knows %2); update Shotgraph.</source>
        <translation>它是更新的 Shotgraph 写的（格式 %1，这一版认识 %2）；请更新 Shotgraph。</translation>
    </message>
    <message>
        <source>Its adapter holds the pictures of one shot, so it is rendered by itself.</source>
        <translation>它的适配器只容纳一个镜头的参考图，所以单独渲染。</translation>
    </message>
    <message>
        <source>Its compound clips are nested too deeply; break them apart and export it again.</source>
        <translation>它的复合片段嵌套得太深；请拆开后重新导出。</translation>
    </message>
    <message>
        <source>Its compound clips hold each other; break them apart and export it again.</source>
        <translation>它的复合片段互相包含；请拆开后重新导出。</translation>
    </message>
    <message>
        <source>Its config.json names no class, so it is no encoder.</source>
        <translation>它的 config.json 没有写明类别，因此不是编码器。</translation>
    </message>
    <message>
        <source>Its end says nothing more.</source>
        <translation>它的结尾没有再说什么。</translation>
    </message>
    <message>
        <source>Its frames are enlarged to %1 times their size by the latent upsampler of %2.</source>
        <translation>画面由 %2 的潜空间放大器放大到 %1 倍。</translation>
    </message>
    <message>
        <source>Its index lists no parts; it is no model.</source>
        <translation>它的索引没有列出部分；它不是模型。</translation>
    </message>
    <message>
        <source>Its index names no class of pipeline; it is no model.</source>
        <translation>它的索引没有写明管线的类；它不是模型。</translation>
    </message>
    <message>
        <source>Its part “%1” has pickled weights, which can run anything; use one with safetensors.</source>
        <translation>它的部分“%1”是 pickle 权重，可能运行任何东西；请用 safetensors 的。</translation>
    </message>
    <message>
        <source>Its part “%1” is missing; fetch the model again.</source>
        <translation>它的部分“%1”不见了；请重新下载模型。</translation>
    </message>
    <message>
        <source>Its part “%1” would run code of its own, which is never done; use another model.</source>
        <translation>它的部分“%1”会运行自己的代码，这里从不允许；请用别的模型。</translation>
    </message>
    <message>
        <source>Its recipe leaves work out by what it remembers of this shot, so it is rendered by itself.</source>
        <translation>它的配方凭对本镜头的记忆省去一些工作，所以单独渲染。</translation>
    </message>
    <message>
        <source>Its recording says the old words, so it is spoken by a made voice.</source>
        <translation>录音里还是旧台词，所以改用合成语音。</translation>
    </message>
    <message>
        <source>Its signature cannot be read (%1), so it was changed or damaged after it was signed.</source>
        <translation>它的签名无法读取（%1），所以签名后被改动或损坏了。</translation>
    </message>
    <message>
        <source>Its tracks are nested too deeply; flatten the timeline and export it again.</source>
        <translation>它的轨道嵌套得太深；请把时间线展平后重新导出。</translation>
    </message>
    <message>
        <source>Leave “%1” out of %2.</source>
        <translation>把“%1”从 %2 里去掉。</translation>
    </message>
    <message>
        <source>Left out, because there is no shot %1: “%2”</source>
        <translation>已略去，因为没有镜头 %1：“%2”</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Lengthen %1 to %2 s.</source>
        <translation>把 %1 加长到 %2 秒。</translation>
    </message>
    <message>
        <source>Let %1 follow %2.</source>
        <translation>让 %1 接在 %2 之后。</translation>
    </message>
    <message>
        <source>Let cut %1 run %2 s.</source>
        <translation>让剪辑版%1放 %2 秒。</translation>
    </message>
    <message>
        <source>Line %1 is not understood: “%2”.</source>
        <translation>第 %1 行无法理解：“%2”。</translation>
    </message>
    <message>
        <source>Line %1, a comment, is not read: “%2”.</source>
        <translation>第 %1 行是注释，不读入：“%2”。</translation>
    </message>
    <message>
        <source>Line “%1” in shot %2 has no voice; cast its character.</source>
        <translation>镜头 %2 的台词“%1”没有声音；请给角色配音。</translation>
    </message>
    <message>
        <source>Logline: %1</source>
        <translation>一句话梗概：%1</translation>
    </message>
    <message>
        <source>Make %1 a %2 shot.</source>
        <translation>把 %1 改成%2镜头。</translation>
    </message>
    <message>
        <source>Make scene %1 %2 too.</source>
        <translation>第 %1 场也改成%2。</translation>
    </message>
    <message>
        <source>Marker at %1, without words.</source>
        <translation>%1 处的标记，没有文字。</translation>
    </message>
    <message>
        <source>Marker at %1: %2.</source>
        <translation>%1 处的标记：%2。</translation>
    </message>
    <message>
        <source>Master clips of all takes, with scene, shot, take, action and dialogue as bin columns.</source>
        <translation>全部镜次的主片段，素材箱各列为场、镜头、镜次、动作和对白。</translation>
    </message>
    <message>
        <source>Model %1: %2</source>
        <translation>模型 %1：%2</translation>
    </message>
    <message>
        <source>Music and air do not step back for speech: each sound is by itself; stems carry that.</source>
        <translation>音乐和环境声不为说话让路：各声音是独立的；分轨里有。</translation>
    </message>
    <message>
        <source>Name one of --shot, --scene and --cut; or none, for the whole film.</source>
        <translation>--shot、--scene、--cut 只写一个；都不写就是整部影片。</translation>
    </message>
    <message>
        <source>Name the cuts to export, or say --all.</source>
        <translation>请写明要导出的剪辑版，或用 --all。</translation>
    </message>
    <message>
        <source>Name the shot that %1 goes on from, or say --off.</source>
        <translation>请写出 %1 承接哪个镜头，或者使用 --off。</translation>
    </message>
    <message>
        <source>Needs attention: %1; what to do stands beside each above.</source>
        <translation>需要注意：%1；怎么办写在上面各项旁边。</translation>
    </message>
    <message>
        <source>Neither of the two has a shot; add one before comparing them.</source>
        <translation>两版都没有镜头；先加一个镜头再比较。</translation>
    </message>
    <message>
        <source>Nothing that is seen or said has changed.</source>
        <translation>看到的和听到的都没有变化。</translation>
    </message>
    <message>
        <source>Other languages than English need the window&apos;s parts; install them with pip install &apos;shotgraph[desk]&apos;.</source>
        <translation>英语以外的语言需要窗口的组件；请用 pip install &apos;shotgraph[desk]&apos; 安装。</translation>
    </message>
    <message>
        <source>Re-rendered</source>
        <translation>重新渲染</translation>
    </message>
    <message>
        <source>Re-timed</source>
        <translation>时长改动</translation>
    </message>
    <message>
        <source>Shots added</source>
        <translation>新增镜头</translation>
    </message>
    <message>
        <source>Shots moved</source>
        <translation>移动的镜头</translation>
    </message>
    <message>
        <source>Shots removed</source>
        <translation>删去的镜头</translation>
    </message>
    <message>
        <source>The folder is no %1: %2 and %3 more are not there; correct the catalog or fetch it again.</source>
        <translation>文件夹不是 %1：缺少 %2 和另外 %3 个文件；请改正目录或重新下载。</translation>
    </message>
    <message>
        <source>The notes say what changed.</source>
        <translation>说明里写了改动之处。</translation>
    </message>
    <message>
        <source>The stage of the animatic leads the camera and the people.</source>
        <translation>动态分镜的舞台引导摄影机和人物。</translation>
    </message>
    <message>
        <source>The stage of the animatic leads the camera.</source>
        <translation>动态分镜的舞台引导摄影机。</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>整部影片</translation>
    </message>
    <message>
        <source>There are %1 differences.</source>
        <translation>共有 %1 处不同。</translation>
    </message>
    <message>
        <source>There is no measure “%1”; choose from: %2.</source>
        <translation>没有度量“%1”；请选：%2。</translation>
    </message>
    <message>
        <source>There is no model and no folder “%1”; `shotgraph models` lists the models.</source>
        <translation>没有名为“%1”的模型或文件夹；`shotgraph models` 会列出模型。</translation>
    </message>
    <message>
        <source>There is one difference.</source>
        <translation>有一处不同。</translation>
    </message>
    <message>
        <source>These weights cannot be read (%1); fetch them again.</source>
        <translation>这些权重无法读取（%1）；请重新下载。</translation>
    </message>
    <message>
        <source>This is not a catalog: it has entries other than [[model]] and [[encoder]]; correct it.</source>
        <translation>这不是目录：里面有 [[model]] 和 [[encoder]] 以外的条目；请改正。</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>转场</translation>
    </message>
    <message>
        <source>Weather and time of day belong to a whole scene; name it, as in “scene 3”, or choose it.</source>
        <translation>天气和时段属于整场戏；请说出是哪一场，例如“第3场”，或在上面选中它。</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>What changed from %1 to %2.</source>
        <translation>从 %1 到 %2 的改动。</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>有何不同</translation>
    </message>
    <message>
        <source>action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>another action</source>
        <translation>动作不同</translation>
    </message>
    <message>
        <source>another cast</source>
        <translation>出场人物不同</translation>
    </message>
    <message>
        <source>another title</source>
        <translation>字卡不同</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>镜头运用</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>cast</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>circled take</source>
        <translation>选定的条次</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>fade in</source>
        <translation>淡入</translation>
    </message>
    <message>
        <source>fade out</source>
        <translation>淡出</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已删去</translation>
    </message>
    <message>
        <source>height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>时长上限</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>no cut near this one</source>
        <translation>附近没有剪切点</translation>
    </message>
    <message>
        <source>not drawn any more</source>
        <translation>不再有画面</translation>
    </message>
    <message>
        <source>not here any more</source>
        <translation>这里已不再有</translation>
    </message>
    <message>
        <source>now drawn</source>
        <translation>现在有画面了</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>只有这里有</translation>
    </message>
    <message>
        <source>other lines</source>
        <translation>台词不同</translation>
    </message>
    <message>
        <source>other sounds</source>
        <translation>声音不同</translation>
    </message>
    <message>
        <source>out of %1</source>
        <translation>离开 %1</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>rendered again</source>
        <translation>重新渲染过</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>场</translation>
    </message>
    <message>
        <source>score</source>
        <translation>配乐</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>stands elsewhere</source>
        <translation>换了位置</translation>
    </message>
    <message>
        <source>starts at frame %1 of the shot, before at %2</source>
        <translation>从镜头的第 %1 帧开始，之前是第 %2 帧</translation>
    </message>
    <message>
        <source>the other cuts %1 frames earlier (%2 s)</source>
        <translation>另一版早 %1 帧剪切（%2 秒）</translation>
    </message>
    <message>
        <source>the other cuts %1 frames later (%2 s)</source>
        <translation>另一版晚 %1 帧剪切（%2 秒）</translation>
    </message>
    <message>
        <source>the other film has ended</source>
        <translation>另一部影片已结束</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>was shot %1</source>
        <translation>原为镜头 %1</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>“%1” is no language that papers are printed in; choose %2.</source>
        <translation>“%1”不是能打印的语言；请选择 %2。</translation>
    </message>
    <message>
        <source>“%1” is no region or path; write places like 0.1,0.1 0.5,0.1 0.5,0.6.</source>
        <translation>“%1”不是区域，也不是路径；请像 0.1,0.1 0.5,0.1 0.5,0.6 这样写出各个位置。</translation>
    </message>
    <message>
        <source>No certificate could be made for signing (%1); make the folder writable, or export without --sign.</source>
        <translation>无法生成签名证书（%1）；请让文件夹可写，或导出时去掉 --sign。</translation>
    </message>
    <message>
        <source>%1 cannot be loaded (%2); fetch it again.</source>
        <translation>%1 无法载入（%2）；请重新下载。</translation>
    </message>
    <message>
        <source>%1 cannot be removed (%2); check the folder.</source>
        <translation>%1 无法删除（%2）；请检查文件夹。</translation>
    </message>
    <message>
        <source>No consent covers this photograph of %1; run %2, then this again.</source>
        <translation>%1的这张照片没有得到同意；请运行 %2，然后再来一次。</translation>
    </message>
    <message>
        <source>No hardware here encodes %1; leave --hardware out.</source>
        <translation>这里没有能编码 %1 的硬件；请去掉 --hardware。</translation>
    </message>
    <message>
        <source>No key of the %1 is kept in the keyring.</source>
        <translation>钥匙串里没有 %1 的密钥。</translation>
    </message>
    <message>
        <source>No key was given; nothing was changed.</source>
        <translation>没有给密钥；什么都没有改。</translation>
    </message>
    <message>
        <source>No keyframe model is here, so it starts from the animatic&apos;s frame; `shotgraph models get klein-4b` helps.</source>
        <translation>这里没有关键帧模型，所以从动态分镜的画面开始；`shotgraph models get klein-4b` 可以补上。</translation>
    </message>
    <message>
        <source>No language model is set to read the film; name one with `shotgraph settings set writer`.</source>
        <translation>没有设置通读影片的语言模型；用 `shotgraph settings set writer` 指定一个。</translation>
    </message>
    <message>
        <source>No links lead from cut %1 through shot %2 and back to it; link the shot first.</source>
        <translation>没有连线从剪辑版%1经过镜头 %2 再回来；请先连上这个镜头。</translation>
    </message>
    <message>
        <source>No model that fits this machine is here; %1.</source>
        <translation>没有适合这台机器的模型；%1。</translation>
    </message>
    <message>
        <source>No node is titled “shotgraph prompt -&gt; text”; title the node of the prompt so.</source>
        <translation>没有节点的标题是“shotgraph prompt -&gt; text”；请这样命名提示词的节点。</translation>
    </message>
    <message>
        <source>No server is set for the writer; write its address and a model first.</source>
        <translation>编剧没有设服务器；请先写地址和模型。</translation>
    </message>
    <message>
        <source>Nobody has a sheet to compare with; `shotgraph cast sheet` makes one.</source>
        <translation>没有可比较的人物表；`shotgraph cast sheet` 生成一个。</translation>
    </message>
    <message>
        <source>Nobody has agreed to this photograph; run %1, then %2, then this again.</source>
        <translation>没有人同意使用这张照片；请运行 %1，然后 %2，再来一次。</translation>
    </message>
    <message>
        <source>Nobody has recorded that whoever is on the pictures of %1 agreed; `shotgraph consent PROJECT %2 --given-by NAME` does.</source>
        <translation>还没有记录%1参考图上的人已同意；`shotgraph consent PROJECT %2 --given-by NAME` 可以记录。</translation>
    </message>
    <message>
        <source>None of the file&apos;s clips is a shot of this film; name its clips by shot number, or hand the cut over anew.</source>
        <translation>文件里没有片段是这部影片的镜头；请用镜号命名片段，或重新交付剪辑版。</translation>
    </message>
    <message>
        <source>Not carried:</source>
        <translation>没有带上的：</translation>
    </message>
    <message>
        <source>Not done: %1 %2</source>
        <translation>没有做：%1 %2</translation>
    </message>
    <message>
        <source>Nothing is changed yet; run this again with --yes.</source>
        <translation>还没有改动；请加 --yes 再运行一次。</translation>
    </message>
    <message>
        <source>Nothing is said of scene %1.</source>
        <translation>没有说到第 %1 场。</translation>
    </message>
    <message>
        <source>Nothing leads to %1: no shot may be cut to it.</source>
        <translation>没有什么通向 %1：没有镜头可以切到它。</translation>
    </message>
    <message>
        <source>Nothing may follow %1, and no cut ends on it.</source>
        <translation>%1 之后没有什么可接，也没有剪辑版在它结束。</translation>
    </message>
    <message>
        <source>OTIO has no gain or fade of sound: they stand in metadata, which other editors do not apply.</source>
        <translation>OTIO 没有声音的增益和淡入淡出：它们写在元数据里，别的剪辑软件不会采用。</translation>
    </message>
    <message>
        <source>OTIO names no transition but the dissolve: every %1 is a custom one, which few editors draw; it comes back whole.</source>
        <translation>OTIO 除叠化外没有别的转场名：每个%1都是自定义的，很少有软件能画；回来时是完整的。</translation>
    </message>
    <message>
        <source>One of the two films broke off: %1 of %2 frames came out; check both files.</source>
        <translation>两部影片中有一部中断了：%2 帧中出来了 %1 帧；请检查两个文件。</translation>
    </message>
    <message>
        <source>One region of a take is repainted; the rest stays as it is.</source>
        <translation>重画镜次的一个区域；其余保持不变。</translation>
    </message>
    <message>
        <source>One such shot takes all of the memory or the speed that is here, so it is rendered by itself.</source>
        <translation>一个这样的镜头就占满了这里的内存或速度，所以单独渲染。</translation>
    </message>
    <message>
        <source>Only a shot between two others can slide; drag this one to another place instead.</source>
        <translation>只有夹在两个镜头之间的镜头才能滑动；要不就把它拖到别处。</translation>
    </message>
    <message>
        <source>Only shots, scenes and cuts may be changed here; leave people, places and the film as they are.</source>
        <translation>这里只能改镜头、场和剪辑版；人物、地点和影片本身请保持不变。</translation>
    </message>
    <message>
        <source>Other takes: MLT has no alternates, so only those that play are named.</source>
        <translation>其他镜次：MLT 没有备选，所以只写明播放的那些。</translation>
    </message>
    <message>
        <source>Other takes: a list names one source an event.</source>
        <translation>其他镜次：剪辑表每个事件只写一个素材。</translation>
    </message>
    <message>
        <source>Over %1&apos;s shoulder: they are in one room.</source>
        <translation>越过%1的肩：他们在同一个房间。</translation>
    </message>
    <message>
        <source>Play %1 once there in cut %2.</source>
        <translation>在剪辑版%2那里把 %1 放一次。</translation>
    </message>
    <message>
        <source>Play %1 through to the razor in cut %2.</source>
        <translation>在剪辑版%2里把 %1 放到剃刀处为止。</translation>
    </message>
    <message>
        <source>Prompts for %1</source>
        <translation>%1 的提示词</translation>
    </message>
    <message>
        <source>Put the film under this draft all the same?</source>
        <translation>仍要让影片改用这份新稿吗？</translation>
    </message>
    <message>
        <source>Put the film under this draft?</source>
        <translation>让影片改用这份新稿吗？</translation>
    </message>
    <message>
        <source>Rooms, walls and the side a voice comes from are not in the single sounds; stems carry them.</source>
        <translation>房间、墙壁和声音的方位不在单个声音里；分轨里有。</translation>
    </message>
    <message>
        <source>Say first in %1: “%2”</source>
        <translation>先在 %1 里说：“%2”</translation>
    </message>
    <message>
        <source>Say first which server the key is for: `shotgraph settings set %1 --url ADDRESS`.</source>
        <translation>请先说密钥给哪个服务器：`shotgraph settings set %1 --url ADDRESS`。</translation>
    </message>
    <message>
        <source>Say in %1: “%2”</source>
        <translation>在 %1 里写：“%2”</translation>
    </message>
    <message>
        <source>Say what to set, such as --url and --model; `shotgraph settings` shows what is.</source>
        <translation>请说要设什么，如 --url 和 --model；`shotgraph settings` 显示现有的设置。</translation>
    </message>
    <message>
        <source>Say where shot %1 is to stand: behind a shot, or in front of one.</source>
        <translation>请说镜头 %1 放在哪里：某个镜头之后或之前。</translation>
    </message>
    <message>
        <source>Scene %1 goes straight on from %2, and %3 has become %4.</source>
        <translation>第 %1 场紧接着 %2，%3却变成了%4。</translation>
    </message>
    <message>
        <source>Scene %1 has its coverage: a master, and each speaker by themselves.</source>
        <translation>第 %1 场已经补齐：一个主镜头，每个说话人各一个。</translation>
    </message>
    <message>
        <source>Scene %1 has no shots to cover; add one that says what happens.</source>
        <translation>第 %1 场没有可补的镜头；请加一个写明发生什么的。</translation>
    </message>
    <message>
        <source>Scene %1 is gone.</source>
        <translation>第 %1 场删去。</translation>
    </message>
    <message>
        <source>Scene %1 is new: %2.</source>
        <translation>第 %1 场是新的：%2。</translation>
    </message>
    <message>
        <source>Scene %1 is not what was asked about.</source>
        <translation>第 %1 场不在所问的范围内。</translation>
    </message>
    <message>
        <source>Scene %1 is not what was asked about; leave it as it is.</source>
        <translation>第 %1 场不在所问的范围内；请保持不变。</translation>
    </message>
    <message>
        <source>Scene %1 is omitted.</source>
        <translation>第 %1 场略去。</translation>
    </message>
    <message>
        <source>Scene %1 now comes after scene %2.</source>
        <translation>第 %1 场现在排在第 %2 场之后。</translation>
    </message>
    <message>
        <source>Scene %1 now comes first.</source>
        <translation>第 %1 场现在排在最前。</translation>
    </message>
    <message>
        <source>Scene %1 plays in %2; let it play somewhere else first.</source>
        <translation>第 %1 场在 %2 发生；请先让它在别处发生。</translation>
    </message>
    <message>
        <source>Scene %1: %2</source>
        <translation>第 %1 场：%2</translation>
    </message>
    <message>
        <source>Scene %1: %2, %3, %4. %5</source>
        <translation>第 %1 场：%2，%3，%4。%5</translation>
    </message>
    <message>
        <source>Scene %1: %2.</source>
        <translation>第 %1 场：%2。</translation>
    </message>
    <message>
        <source>Scene number %1 is used twice; both scenes are kept.</source>
        <translation>场号 %1 用了两次；两场都保留。</translation>
    </message>
    <message>
        <source>Scene number %1 stands twice in the new draft; both scenes are kept.</source>
        <translation>新稿里场号 %1 出现两次；两场都保留。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>配乐</translation>
    </message>
    <message>
        <source>See %1 from a low angle.</source>
        <translation>从低角度看 %1。</translation>
    </message>
    <message>
        <source>See %1 from the side of %2.</source>
        <translation>从%2的侧面看 %1。</translation>
    </message>
    <message>
        <source>See %1 over the other&apos;s shoulder.</source>
        <translation>在 %1 里越过对方的肩看。</translation>
    </message>
    <message>
        <source>Shot %1</source>
        <translation>镜头 %1</translation>
    </message>
    <message>
        <source>Shot %1 %2 itself, which cannot be; remove that link.</source>
        <translation>镜头 %1 %2自己，这不可能；请去掉那条连线。</translation>
    </message>
    <message>
        <source>Shot %1 %2; a shot cannot wait for itself, so remove one of the links.</source>
        <translation>镜头 %1 %2；镜头不能等待自己，请去掉其中一条连线。</translation>
    </message>
    <message>
        <source>Shot %1 at %2 asks for frames %3 to %4 and has %5; it is cut to those, lengthen the shot for more.</source>
        <translation>%2 处的镜头 %1 要第 %3 到 %4 帧，而它有 %5 帧；已裁到这些，要更多请加长镜头。</translation>
    </message>
    <message>
        <source>Shot %1 at %2 is frozen there; only its length is brought back.</source>
        <translation>%2 处的镜头 %1 在那里是定格；只带回它的长度。</translation>
    </message>
    <message>
        <source>Shot %1 at %2 plays %3 frames here instead of %4: at this speed each of its frames is seen as long as the others.</source>
        <translation>%2 处的镜头 %1 在这里播放 %3 帧而不是 %4 帧：按这个速度，它的每一帧都一样长。</translation>
    </message>
    <message>
        <source>Shot %1 at %2 plays at %3 percent there; only its length is brought back.</source>
        <translation>%2 处的镜头 %1 在那里以百分之 %3 的速度播放；只带回它的长度。</translation>
    </message>
    <message>
        <source>Shot %1 at %2 shows none of the shot&apos;s %3 frames, and is left out.</source>
        <translation>%2 处的镜头 %1 没有用到它 %3 帧中的任何一帧，已略去。</translation>
    </message>
    <message>
        <source>Shot %1 at place %2 gives way by %3 instead of %4.</source>
        <translation>第 %2 位的镜头 %1 改以%3转出，不再是%4。</translation>
    </message>
    <message>
        <source>Shot %1 at place %2 is trimmed: frames %3 to %4 instead of %5 to %6.</source>
        <translation>第 %2 位的镜头 %1 修剪为第 %3 到 %4 帧，原为第 %5 到 %6 帧。</translation>
    </message>
    <message>
        <source>Shot %1 at place %2 plays at %3 instead of %4.</source>
        <translation>第 %2 位的镜头 %1 以 %3 播放，原为 %4。</translation>
    </message>
    <message>
        <source>Shot %1 at place %2 plays at %3 of its speed.</source>
        <translation>第 %2 位的镜头 %1 以 %3 的速度播放。</translation>
    </message>
    <message>
        <source>Shot %1 cannot be assembled: %2.</source>
        <translation>镜头 %1 无法拼合：%2。</translation>
    </message>
    <message>
        <source>Shot %1 cannot have only %2 frames: cut %3 starts at its frame %4; trim or remove that use first.</source>
        <translation>镜头 %1 不能只有 %2 帧：剪辑版%3从它的第 %4 帧开始；请先修剪或去掉那次使用。</translation>
    </message>
    <message>
        <source>Shot %1 cannot stand beside itself; choose another place.</source>
        <translation>镜头 %1 不能放在自己旁边；请另选位置。</translation>
    </message>
    <message>
        <source>Shot %1 continues both %2 and %3, but can start on only one last frame; remove one of the links.</source>
        <translation>镜头 %1 同时接续 %2 和 %3，但只能从一个末帧开始；请去掉其中一条连线。</translation>
    </message>
    <message>
        <source>Shot %1 gave %2 of %3 frames; render it again.</source>
        <translation>镜头 %1 给出了 %3 帧中的 %2 帧；请重新渲染。</translation>
    </message>
    <message>
        <source>Shot %1 goes on from a take that is not there; render that shot first.</source>
        <translation>镜头 %1 接在一条不存在的后面；请先渲染那个镜头。</translation>
    </message>
    <message>
        <source>Shot %1 has %2 earlier prompts; there is no number %3.</source>
        <translation>镜头 %1 有 %2 个以前的提示词；没有第 %3 个。</translation>
    </message>
    <message>
        <source>Shot %1 has %2 lines; there is no line %3.</source>
        <translation>镜头 %1 有 %2 句台词；没有第 %3 句。</translation>
    </message>
    <message>
        <source>Shot %1 has %2 more frames before this; start there.</source>
        <translation>镜头 %1 在此之前还有 %2 帧；请从那里开始。</translation>
    </message>
    <message>
        <source>Shot %1 has %2 more frames behind this; lengthen the shot, slow it down or freeze it.</source>
        <translation>镜头 %1 在此之后还有 %2 帧；请加长镜头、放慢或定格。</translation>
    </message>
    <message>
        <source>Shot %1 has %2 notes; there is no note %3.</source>
        <translation>镜头 %1 有 %2 条备注；没有第 %3 条。</translation>
    </message>
    <message>
        <source>Shot %1 has %2.</source>
        <translation>镜头 %1 有 %2。</translation>
    </message>
    <message>
        <source>Shot %1 has no alternates to merge.</source>
        <translation>镜头 %1 没有可合并的备选。</translation>
    </message>
    <message>
        <source>Shot %1 has no frame %2 here; choose another.</source>
        <translation>镜头 %1 这里没有第 %2 帧；请另选。</translation>
    </message>
    <message>
        <source>Shot %1 has no link by which it %2 shot %3.</source>
        <translation>镜头 %1 没有%2镜头 %3 的连线。</translation>
    </message>
    <message>
        <source>Shot %1 has no more frames before this; start there.</source>
        <translation>镜头 %1 在此之前没有帧了；请从那里开始。</translation>
    </message>
    <message>
        <source>Shot %1 has no more frames behind this; lengthen the shot, slow it down or freeze it.</source>
        <translation>镜头 %1 在此之后没有帧了；请加长镜头、放慢或定格。</translation>
    </message>
    <message>
        <source>Shot %1 has no take yet; render it before matching it.</source>
        <translation>镜头 %1 还没有拍出；匹配前请先渲染。</translation>
    </message>
    <message>
        <source>Shot %1 has one more frame before this; start there.</source>
        <translation>镜头 %1 在此之前还有一帧；请从那里开始。</translation>
    </message>
    <message>
        <source>Shot %1 has one more frame behind this; lengthen the shot, slow it down or freeze it.</source>
        <translation>镜头 %1 在此之后还有一帧；请加长镜头、放慢或定格。</translation>
    </message>
    <message>
        <source>Shot %1 is a card; there is one way to read it.</source>
        <translation>镜头 %1 是字卡；只有一种读法。</translation>
    </message>
    <message>
        <source>Shot %1 is made by %2, which makes no take over; choose diffusion first.</source>
        <translation>镜头 %1 由 %2 制作，它不能重做一条；请先选 diffusion。</translation>
    </message>
    <message>
        <source>Shot %1 is not what was asked about; leave it as it is.</source>
        <translation>镜头 %1 不在所问的范围内；请保持不变。</translation>
    </message>
    <message>
        <source>Shot %1 is put in at place %2, frames %3 to %4.</source>
        <translation>镜头 %1 加入到第 %2 位，第 %3 到 %4 帧。</translation>
    </message>
    <message>
        <source>Shot %1 is seen %2.</source>
        <translation>镜头 %1 这样看：%2。</translation>
    </message>
    <message>
        <source>Shot %1 is taken out, from place %2.</source>
        <translation>镜头 %1 从第 %2 位取出。</translation>
    </message>
    <message>
        <source>Shot %1 lasts %2 s.</source>
        <translation>镜头 %1 长 %2 秒。</translation>
    </message>
    <message>
        <source>Shot %1 lies on a track above at %2; the cut shows it there in turn.</source>
        <translation>镜头 %1 在 %2 处位于上面的轨道；剪辑版在那里依次显示它。</translation>
    </message>
    <message>
        <source>Shot %1 moves from place %2 to %3.</source>
        <translation>镜头 %1 从第 %2 位移到第 %3 位。</translation>
    </message>
    <message>
        <source>Shot %1 will be a slate: %2</source>
        <translation>镜头 %1 将以场记板代替：%2</translation>
    </message>
    <message>
        <source>Shot %1, line %2: “%3”</source>
        <translation>镜头 %1，第 %2 句：“%3”</translation>
    </message>
    <message>
        <source>Shot %1: %2</source>
        <translation>镜头 %1：%2</translation>
    </message>
    <message>
        <source>Shot %1: its take has no sound of its own, so the film&apos;s is heard.</source>
        <translation>镜头 %1：它的镜次没有自己的声音，所以用影片的声音。</translation>
    </message>
    <message>
        <source>Shot %1: the circled take is older than the shot is now; un-circle it to render a new one.</source>
        <translation>镜头 %1：选定的镜次早于镜头的现状；取消选定即可渲染新的。</translation>
    </message>
    <message>
        <source>Shot %1: what happens is now “%2”.</source>
        <translation>镜头 %1：现在的内容是“%2”。</translation>
    </message>
    <message>
        <source>Shots %1 have no take yet.</source>
        <translation>镜头 %1 还没有镜次。</translation>
    </message>
    <message>
        <source>Single sounds of shots at another speed play at their own; stems have them at the shot&apos;s.</source>
        <translation>变速镜头的单个声音按原速播放；分轨里按镜头的速度。</translation>
    </message>
    <message>
        <source>Size and dialogue of each shot, and actions past a line: a locator holds a few words.</source>
        <translation>每个镜头的景别、对白和超过一行的动作：定位点只容得下几个字。</translation>
    </message>
    <message>
        <source>Some times in the file fall between frames at %1; they were moved to the nearest.</source>
        <translation>文件里有些时间在 %1 下落在两帧之间；已移到最近的一帧。</translation>
    </message>
    <message>
        <source>Sound as connected clips below the picture, a lane and a role for each track.</source>
        <translation>声音作为画面下方的连接片段，每条轨道一个通道和角色。</translation>
    </message>
    <message>
        <source>Sound events are not read back: a cut&apos;s sound follows its picture.</source>
        <translation>声音事件不读回：剪辑版的声音跟随画面。</translation>
    </message>
    <message>
        <source>Sound goes as stems, as sounds or as none, not as “%1”.</source>
        <translation>声音以 stems、sounds 或 none 交付，不是“%1”。</translation>
    </message>
    <message>
        <source>Sound is not read back: a cut&apos;s sound follows its picture.</source>
        <translation>声音不读回：剪辑版的声音跟随画面。</translation>
    </message>
    <message>
        <source>Sound on %1 tracks.</source>
        <translation>%1 条轨道的声音。</translation>
    </message>
    <message>
        <source>Sound on tracks, with gain and fades.</source>
        <translation>分轨道的声音，带增益和淡入淡出。</translation>
    </message>
    <message>
        <source>Sound tracks are not read back: a cut&apos;s sound follows its picture.</source>
        <translation>声音轨道不读回：剪辑版的声音跟随画面。</translation>
    </message>
    <message>
        <source>Sound, a track for each channel.</source>
        <translation>声音，每个声道一条轨道。</translation>
    </message>
    <message>
        <source>Speaking “%1” took too long and was stopped; shorten the line.</source>
        <translation>念“%1”太久，已停止；请缩短这句。</translation>
    </message>
    <message>
        <source>Speed of shots %1.</source>
        <translation>镜头 %1 的速度。</translation>
    </message>
    <message>
        <source>Speed of shots %1: the clips have their length and play at normal speed.</source>
        <translation>镜头 %1 的速度：片段长度不变，按正常速度播放。</translation>
    </message>
    <message>
        <source>Take %1 of shot %2 is left out (%3); render that shot again.</source>
        <translation>镜头 %2 的镜次 %1 已略去（%3）；请重新渲染那个镜头。</translation>
    </message>
    <message>
        <source>Take shot %1 out of %2.</source>
        <translation>把镜头 %1 从%2里去掉。</translation>
    </message>
    <message>
        <source>Takes as alternates of a clip: Kdenlive has none, so replace a clip from the bin.</source>
        <translation>镜次作为片段的备选：Kdenlive 没有，请从素材箱替换片段。</translation>
    </message>
    <message>
        <source>Takes as alternates of a clip: relink a clip to another master clip of its shot.</source>
        <translation>镜次作为片段的备选：请把片段重新链接到该镜头的另一个主片段。</translation>
    </message>
    <message>
        <source>Takes as alternates of a clip: the format has none, so replace a clip from the bin Takes.</source>
        <translation>镜次作为片段的备选：这种格式没有，请从 Takes 素材箱替换片段。</translation>
    </message>
    <message>
        <source>The %1 at %2 is shorter here: the shots have no more frames for it.</source>
        <translation>%2 处的%1在这里短一些：镜头没有更多帧给它了。</translation>
    </message>
    <message>
        <source>The %1 at %2 joins no two shots of this film, and is left out.</source>
        <translation>%2 处的%1没有连接本片的两个镜头，已略去。</translation>
    </message>
    <message>
        <source>The %1 for signing cannot be read (%2); check the settings for signing.</source>
        <translation>签名用的 %1 无法读取（%2）；请检查签名的设置。</translation>
    </message>
    <message>
        <source>The %1 has a server and no model; choose one with `shotgraph settings set %2 --model NAME`.</source>
        <translation>%1 有服务器却没有模型；请用 `shotgraph settings set %2 --model NAME` 选一个。</translation>
    </message>
    <message>
        <source>The %1 is not there; put it back, or take its cue out.</source>
        <translation>%1 不在那里；请放回去，或去掉它的声音。</translation>
    </message>
    <message>
        <source>The %1 of shot %2 is empty; run the command again.</source>
        <translation>镜头 %2 的 %1 是空的；请再运行一次命令。</translation>
    </message>
    <message>
        <source>The %1 of shot %2 was not measured; run the command again.</source>
        <translation>镜头 %2 的 %1 没有测出；请再运行一次命令。</translation>
    </message>
    <message>
        <source>The JSON object is cut off before its end.</source>
        <translation>JSON 对象在结束前被截断。</translation>
    </message>
    <message>
        <source>The LoRA %1 is not there; fetch it, or choose the model without @draft.</source>
        <translation>LoRA %1 不在那里；请下载它，或选不带 @draft 的模型。</translation>
    </message>
    <message>
        <source>The air of %1</source>
        <translation>%1 的环境声</translation>
    </message>
    <message>
        <source>The animatic cannot draw “%1”, so it is left out.</source>
        <translation>动态分镜画不出“%1”，所以没有画。</translation>
    </message>
    <message>
        <source>The animatic draws from words only; name a model that takes pictures, with --engine.</source>
        <translation>animatic 只按文字画；请用 --engine 选接受图片的模型。</translation>
    </message>
    <message>
        <source>The animatic&apos;s first frame is it.</source>
        <translation>以动态分镜的首帧充当。</translation>
    </message>
    <message>
        <source>The camera moves, so a keyframe settles where the shot ends as well as where it begins.</source>
        <translation>摄影机在动，所以关键帧既定镜头的开头也定结尾。</translation>
    </message>
    <message>
        <source>The captions cannot be put into the film: %1.</source>
        <translation>字幕无法放进影片：%1。</translation>
    </message>
    <message>
        <source>The certificate for signing holds from %1 only; renew it.</source>
        <translation>签名证书只在 %1 有效；请更新它。</translation>
    </message>
    <message>
        <source>The compound clip “%1” holds nothing that is read, and is left out.</source>
        <translation>复合片段“%1”里没有可读入的内容，已略去。</translation>
    </message>
    <message>
        <source>The cut fades in over %1 frames and out over %2.</source>
        <translation>剪辑版用 %1 帧淡入，用 %2 帧淡出。</translation>
    </message>
    <message>
        <source>The cut is changed; `shotgraph export %1` makes its film.</source>
        <translation>剪辑版已改；`shotgraph export %1` 可做成影片。</translation>
    </message>
    <message>
        <source>The cut is empty; add a shot to it before exporting.</source>
        <translation>剪辑版是空的；导出前请加一个镜头。</translation>
    </message>
    <message>
        <source>The cut that was to be delivered is no longer there; choose another.</source>
        <translation>要交付的剪辑版已经不在了；请另选。</translation>
    </message>
    <message>
        <source>The cut&apos;s sound was left out, as asked.</source>
        <translation>按要求没有带上剪辑版的声音。</translation>
    </message>
    <message>
        <source>The desk needs Qt; install it with `pip install &apos;shotgraph[desk]&apos;` or `make desk`.</source>
        <translation>窗口需要 Qt；请用 `pip install &apos;shotgraph[desk]&apos;` 或 `make desk` 安装。</translation>
    </message>
    <message>
        <source>The encoder wrote %1 of %2 frames of %3; render that shot again.</source>
        <translation>编码器写了 %3 的 %2 帧中的 %1 帧；请重新渲染该镜头。</translation>
    </message>
    <message>
        <source>The encoder wrote %1 of %2 frames; export it again.</source>
        <translation>编码器写了 %2 帧中的 %1 帧；请重新导出。</translation>
    </message>
    <message>
        <source>The engine gave %1 frames instead of %2.</source>
        <translation>引擎给了 %1 帧，而不是 %2 帧。</translation>
    </message>
    <message>
        <source>The engine gave more than the %1 frames it was asked for.</source>
        <translation>引擎给的帧比要求的 %1 帧多。</translation>
    </message>
    <message>
        <source>The fade in at the start: many programs refuse a list that begins with one; a comment keeps it.</source>
        <translation>开头的淡入：很多软件不接受以它开头的剪辑表；它保留在注释里。</translation>
    </message>
    <message>
        <source>The fades from and to black are custom transitions at the ends; few editors draw them.</source>
        <translation>首尾的黑场淡入淡出是自定义转场；很少有软件能画。</translation>
    </message>
    <message>
        <source>The file counts %1 frames a second, which is no rate; export it again.</source>
        <translation>文件写的是每秒 %1 帧，这不是帧率；请重新导出。</translation>
    </message>
    <message>
        <source>The file has a time that is no number; export it again.</source>
        <translation>文件里有个时间不是数字；请重新导出。</translation>
    </message>
    <message>
        <source>The file has more than %1 clips, which no cut has; choose another.</source>
        <translation>文件有超过 %1 个片段，没有剪辑版这么多；请另选。</translation>
    </message>
    <message>
        <source>The file holds %1 projects; only the first is read.</source>
        <translation>文件里有 %1 个项目；只读第一个。</translation>
    </message>
    <message>
        <source>The file of %1 holds no H.264 picture; render it again.</source>
        <translation>%1 的文件没有 H.264 画面；请重新渲染。</translation>
    </message>
    <message>
        <source>The file of %1 is missing; render it again.</source>
        <translation>%1 的文件不见了；请重新渲染。</translation>
    </message>
    <message>
        <source>The file of %1 is no readable mp4 (%2); render it again.</source>
        <translation>%1 的文件不是可读的 mp4（%2）；请重新渲染。</translation>
    </message>
    <message>
        <source>The film cannot be encoded: %1.</source>
        <translation>影片无法编码：%1。</translation>
    </message>
    <message>
        <source>The film cannot be marked: %1.</source>
        <translation>影片无法加标记：%1。</translation>
    </message>
    <message>
        <source>The film could not be kept (%1); free some space and run this again.</source>
        <translation>影片无法保存（%1）；请腾出空间再运行一次。</translation>
    </message>
    <message>
        <source>The film could not be staged, so sides and eyes were not checked: %1</source>
        <translation>影片无法排演，所以没有检查方位和视线：%1</translation>
    </message>
    <message>
        <source>The film follows %1 now: %2 shots; what was made for the others is kept.</source>
        <translation>影片现在依据 %1：%2 个镜头；其余已做好的都保留。</translation>
    </message>
    <message>
        <source>The film is called “%1”.</source>
        <translation>影片叫“%1”。</translation>
    </message>
    <message>
        <source>The film is now called %1.</source>
        <translation>影片现在叫《%1》。</translation>
    </message>
    <message>
        <source>The film uses “%1”, which is not in the project; put it there.</source>
        <translation>影片用到“%1”，项目里却没有；请把它放进去。</translation>
    </message>
    <message>
        <source>The film was not made from a script; its own words are compared with the draft.</source>
        <translation>影片不是由剧本做成的；拿它自己的文字与新稿比较。</translation>
    </message>
    <message>
        <source>The folder is a %1 without %2, not a %3; correct the catalog or fetch the model again.</source>
        <translation>文件夹是缺少 %2 的 %1，不是 %3；请改正目录或重新下载模型。</translation>
    </message>
    <message>
        <source>The gallery cannot be written (%1); choose another with -o.</source>
        <translation>画廊无法写入（%1）；请用 -o 另选。</translation>
    </message>
    <message>
        <source>The gallery has no sheet “%1”; it has %2.</source>
        <translation>画廊没有“%1”这一张；有 %2。</translation>
    </message>
    <message>
        <source>The generator&apos;s libraries are not installed; `make generate` installs them.</source>
        <translation>生成器的库没有安装；`make generate` 会安装。</translation>
    </message>
    <message>
        <source>The hub did not hand over %1 (%2); run this again to go on.</source>
        <translation>模型库没有交出 %1（%2）；再运行一次即可继续。</translation>
    </message>
    <message>
        <source>The instructions cannot be read (%1); correct or remove them.</source>
        <translation>指令无法读取（%1）；请改正或删除它们。</translation>
    </message>
    <message>
        <source>The key cannot be kept in the system&apos;s keyring or taken from it (%1); set SHOTGRAPH_%2_KEY in the environment instead.</source>
        <translation>密钥无法存入系统钥匙串或从中取出（%1）；请改用环境变量 SHOTGRAPH_%2_KEY。</translation>
    </message>
    <message>
        <source>The key for signing cannot be used (%1); name another.</source>
        <translation>签名密钥无法使用（%1）；请换一个。</translation>
    </message>
    <message>
        <source>The key for signing does not belong to this certificate; name its own.</source>
        <translation>签名密钥不属于这张证书；请写它自己的。</translation>
    </message>
    <message>
        <source>The list counts in drop-frame, which there is not at %1; it is read as non-drop.</source>
        <translation>剪辑表用丢帧计数，而 %1 没有丢帧；按非丢帧读入。</translation>
    </message>
    <message>
        <source>The list has %1 events; edit controllers read %2, programs read more.</source>
        <translation>剪辑表有 %1 个事件；编辑控制器能读 %2 个，软件能读更多。</translation>
    </message>
    <message>
        <source>The look of %1 stays as you wrote it.</source>
        <translation>%1 的外观保留你写的。</translation>
    </message>
    <message>
        <source>The loudness of this sound could not be measured; make it again.</source>
        <translation>这个声音的响度无法测量；请重新制作。</translation>
    </message>
    <message>
        <source>The marked film has %1 of %2 frames; export it again.</source>
        <translation>加了标记的影片有 %2 帧中的 %1 帧；请重新导出。</translation>
    </message>
    <message>
        <source>The media are linked to where they lie, not embedded: an Avid may ask to link or transcode them.</source>
        <translation>媒体链接到原处，没有嵌入：Avid 可能会要求链接或转码。</translation>
    </message>
    <message>
        <source>The media could not be copied (%1); free some space or choose another folder.</source>
        <translation>媒体无法复制（%1）；请腾出空间或另选文件夹。</translation>
    </message>
    <message>
        <source>The mix cannot be read (%1); make it again.</source>
        <translation>混音无法读取（%1）；请重新制作。</translation>
    </message>
    <message>
        <source>The mix could not be written (%1); free some space.</source>
        <translation>混音无法写入（%1）；请腾出空间。</translation>
    </message>
    <message>
        <source>The model&apos;s answer about %1 cannot be used, also when asked again: %2 What was there stays; try another model, or write it yourself.</source>
        <translation>模型关于%1的回答不能用，再问一次也不行：%2 原来的保留；请换个模型，或自己写。</translation>
    </message>
    <message>
        <source>The motion brush says what goes where.</source>
        <translation>运动画笔说明了什么往哪里去。</translation>
    </message>
    <message>
        <source>The multicam clip “%1” is left out; a cut has no angles.</source>
        <translation>多机位片段“%1”已略去；剪辑版没有机位。</translation>
    </message>
    <message>
        <source>The old draft cannot be read, so the film&apos;s own words are compared: %1</source>
        <translation>旧稿读不出来，所以拿影片自己的文字比较：%1</translation>
    </message>
    <message>
        <source>The pictures of %1 are held throughout, along the depth of the stage.</source>
        <translation>始终保持%1的参考图，并沿着舞台的纵深。</translation>
    </message>
    <message>
        <source>The pictures of %1 are held throughout.</source>
        <translation>始终保持%1的参考图。</translation>
    </message>
    <message>
        <source>The pictures of %1 are not used on this route.</source>
        <translation>这条路线用不上%1的参考图。</translation>
    </message>
    <message>
        <source>The pieces gave %1 of %2 frames; render the cut again.</source>
        <translation>各段给出了 %2 帧中的 %1 帧；请重新渲染剪辑版。</translation>
    </message>
    <message>
        <source>The pieces hold %1 frames, the cut %2; render the cut again before exporting.</source>
        <translation>各段有 %1 帧，剪辑版有 %2 帧；导出前请重新渲染剪辑版。</translation>
    </message>
    <message>
        <source>The prompt of %1 stays as it was written, though the shot has changed.</source>
        <translation>镜头虽变了，%1 的提示词保留原文。</translation>
    </message>
    <message>
        <source>The prompt of %1 tells of the film as it was before; the shots, the sheets or the style have changed since.</source>
        <translation>%1 的提示词说的是从前的影片；此后镜头、人物表或风格变了。</translation>
    </message>
    <message>
        <source>The prompt of shot %1 is locked; unlock it first to change it.</source>
        <translation>镜头 %1 的提示词锁着；要改请先解锁。</translation>
    </message>
    <message>
        <source>The prompts of %1 tell of the film as it was before; the shots, the sheets or the style have changed since.</source>
        <translation>%1 的提示词说的是从前的影片；此后镜头、人物表或风格变了。</translation>
    </message>
    <message>
        <source>The rate itself, %1: a list does not say it, so tell the editor.</source>
        <translation>帧率本身 %1：剪辑表不写它，请告诉剪辑师。</translation>
    </message>
    <message>
        <source>The reframe from %1x%2 to %3x%4: clips are whole pictures of the film&apos;s shape, to be framed in the other editor.</source>
        <translation>从 %1x%2 到 %3x%4 的重新构图：片段是影片原比例的完整画面，请在那边构图。</translation>
    </message>
    <message>
        <source>The scenes stay as they follow each other; change only their time, weather and mood.</source>
        <translation>各场的先后不变；只能改时间、天气和情绪。</translation>
    </message>
    <message>
        <source>The script has no scene headings; all of it is taken as one scene.</source>
        <translation>剧本没有场景标题；全部当作一场。</translation>
    </message>
    <message>
        <source>The server does not follow the motion brush.</source>
        <translation>服务器不理会运动画笔。</translation>
    </message>
    <message>
        <source>The server does not move lips to the voices.</source>
        <translation>服务器不能让口型跟随声音。</translation>
    </message>
    <message>
        <source>The shot continues another one, so it starts on that one&apos;s last frame.</source>
        <translation>这个镜头承接另一个，所以从那一个的末帧开始。</translation>
    </message>
    <message>
        <source>The sound: this list is of the picture only; hand the stems over beside it.</source>
        <translation>声音：这份剪辑表只有画面；请把分轨一并交出。</translation>
    </message>
    <message>
        <source>The start timecode: MLT counts from 0.</source>
        <translation>起始时间码：MLT 从 0 数起。</translation>
    </message>
    <message>
        <source>The stems are as mixed, before the last gain to the delivery&apos;s loudness, and do not follow a new cut.</source>
        <translation>分轨是混音时的样子，未经交付响度的最后增益，也不会跟随新的剪辑。</translation>
    </message>
    <message>
        <source>The title “%1” is left out; a cut has its cards as shots.</source>
        <translation>字幕“%1”已略去；剪辑版的字幕卡是镜头。</translation>
    </message>
    <message>
        <source>The transition “%1” in a compound clip is left out.</source>
        <translation>复合片段里的转场“%1”已略去。</translation>
    </message>
    <message>
        <source>The transition “%1” inside a nested sequence is left out.</source>
        <translation>嵌套序列里的转场“%1”已略去。</translation>
    </message>
    <message>
        <source>The transition “%1” is not known here; it became a dissolve.</source>
        <translation>这里不认识转场“%1”；已改成叠化。</translation>
    </message>
    <message>
        <source>The workflow has no place for a first frame, so the shot does not continue the one before.</source>
        <translation>工作流没有放首帧的地方，所以这个镜头不承接前一个。</translation>
    </message>
    <message>
        <source>The workflow has no place for pictures of people.</source>
        <translation>工作流没有放人物参考图的地方。</translation>
    </message>
    <message>
        <source>Their clips have a file without a path, which an editor shows as offline.</source>
        <translation>它们的片段指向没有路径的文件，剪辑软件会显示为离线。</translation>
    </message>
    <message>
        <source>Their clips name a file that is nowhere, which Final Cut Pro shows as missing.</source>
        <translation>它们的片段指向不存在的文件，Final Cut Pro 会显示为缺失。</translation>
    </message>
    <message>
        <source>Their events say so in a comment.</source>
        <translation>它们的事件在注释里说明了这一点。</translation>
    </message>
    <message>
        <source>Their master clips have no file, which an Avid shows as offline.</source>
        <translation>它们的主片段没有文件，Avid 会显示为离线。</translation>
    </message>
    <message>
        <source>There are %1 frames of nothing at %2; a cut has no gaps: it closes up.</source>
        <translation>%2 处有 %1 帧空白；剪辑版没有空隙：已合拢。</translation>
    </message>
    <message>
        <source>There is a speed for reel %1, which no event before it has.</source>
        <translation>有一条针对卷 %1 的速度，而之前没有事件用到它。</translation>
    </message>
    <message>
        <source>There is no shot %1 to make an alternate of; the note is left out.</source>
        <translation>没有镜头 %1 可做备选；这条注记已略去。</translation>
    </message>
    <message>
        <source>There is no shot %1; name shots by the numbers that they have in the film.</source>
        <translation>没有镜头 %1；请用影片里的镜号称呼镜头。</translation>
    </message>
    <message>
        <source>There is nothing to film in the new draft: every shot of the script would go.</source>
        <translation>新稿里没有可拍的内容：剧本的所有镜头都会删去。</translation>
    </message>
    <message>
        <source>There is nothing to see or hear in this script; the film has no shots.</source>
        <translation>这个剧本里没有可看可听的内容；影片没有镜头。</translation>
    </message>
    <message>
        <source>They are missing references, which an editor shows as offline.</source>
        <translation>它们是缺失的引用，剪辑软件会显示为离线。</translation>
    </message>
    <message>
        <source>This looks like another film: %1 of %2 shots are in the new draft.</source>
        <translation>这像是另一部影片：%2 个镜头中只有 %1 个在新稿里。</translation>
    </message>
    <message>
        <source>Transitions: %1.</source>
        <translation>转场：%1。</translation>
    </message>
    <message>
        <source>Which way wipes, pushes and their like move: each program has its own default.</source>
        <translation>划像、推移之类往哪个方向动：各软件有自己的默认。</translation>
    </message>
    <message>
        <source>Write the prompt of %1 again, offline.</source>
        <translation>按规则重写 %1 的提示词。</translation>
    </message>
    <message>
        <source>Write the prompts of %1 again, offline.</source>
        <translation>按规则重写 %1 的提示词。</translation>
    </message>
    <message>
        <source>composing</source>
        <translation>作曲</translation>
    </message>
    <message>
        <source>cutting</source>
        <translation>剪辑</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>drawing in full</source>
        <translation>全尺寸绘制</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>making the sound</source>
        <translation>制作声音</translation>
    </message>
    <message>
        <source>measuring</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>mixing</source>
        <translation>混音</translation>
    </message>
    <message>
        <source>nothing.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>reading the prompts</source>
        <translation>读取提示词</translation>
    </message>
    <message>
        <source>rendering</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>The razor has to fall inside the use of shot %1: at frame 1 to %2, not %3.</source>
        <translation>剃刀必须落在镜头 %1 的使用之内：第 1 到 %2 帧，不是 %3。</translation>
    </message>
    <message>
        <source>%1 cannot be trained here, since %2; choose klein-4b, sdxl or kontext for keyframes, or wan2.1-1.3b, wan2.1-14b, ltx-13b, cogvideox-5b or animatediff for films.</source>
        <translation>%1 无法在此训练，因为 %2；关键帧请选 klein-4b、sdxl 或 kontext，影片请选 wan2.1-1.3b、wan2.1-14b、ltx-13b、cogvideox-5b 或 animatediff。</translation>
    </message>
    <message>
        <source>%1 could not be kept (%2); check the folder and run this again.</source>
        <translation>无法保存 %1（%2）；请检查文件夹后重新运行。</translation>
    </message>
    <message>
        <source>%1 has no %2, %3 of %4; correct the catalog.</source>
        <translation>%1 没有 %2（%4 的 %3）；请更正目录。</translation>
    </message>
    <message>
        <source>%1 has no %2, so it is no model that diffusers can load.</source>
        <translation>%1 没有 %2，因此不是 diffusers 能加载的模型。</translation>
    </message>
    <message>
        <source>%1 of %2 did not arrive as the hub says it is, so it was thrown away; run this again.</source>
        <translation>%2 的 %1 与模型站所记不符，已丢弃；请重新运行。</translation>
    </message>
    <message>
        <source>%1%2 is under the %3. %4 Accept it with `shotgraph models accept %5` first.</source>
        <translation>%1%2 采用 %3。%4 请先用 `shotgraph models accept %5` 接受它。</translation>
    </message>
    <message>
        <source>%1%2 needs the LoRA %3, which is not here: %4, or choose %5 without %6.</source>
        <translation>%1%2 需要 LoRA %3，但它不在这里：%4，或选择 %5 而不用 %6。</translation>
    </message>
    <message>
        <source>A file of %1 came only in part; run this again to go on.</source>
        <translation>%1 的一个文件只收到一部分；请重新运行以继续。</translation>
    </message>
    <message>
        <source>Markers with what happens in shots, and with the notes on them: MLT has none.</source>
        <translation>说明镜头内容和备注的标记：MLT 没有。</translation>
    </message>
    <message>
        <source>No ComfyUI server is chosen: `shotgraph settings set comfy --url http://127.0.0.1:8188`, say.</source>
        <translation>还没有选择 ComfyUI 服务器：例如 `shotgraph settings set comfy --url http://127.0.0.1:8188`。</translation>
    </message>
    <message>
        <source>No program is chosen to render with: `shotgraph settings set command --program PROGRAM`.</source>
        <translation>还没有选择渲染程序：`shotgraph settings set command --program PROGRAM`。</translation>
    </message>
    <message>
        <source>No video server is chosen: `shotgraph settings set video --url http://localhost:8000/v1`, say.</source>
        <translation>还没有选择视频服务器：例如 `shotgraph settings set video --url http://localhost:8000/v1`。</translation>
    </message>
    <message>
        <source>No workflow is chosen: `shotgraph settings set comfy --workflow FILE`, one saved with “Export (API)”.</source>
        <translation>还没有选择工作流：`shotgraph settings set comfy --workflow FILE`，文件须用“Export (API)”保存。</translation>
    </message>
    <message>
        <source>Shot %1 has %2 takes that begin with %3; write more of it.</source>
        <translation>镜头 %1 有 %2 个以 %3 开头的镜次；请多写几个字符。</translation>
    </message>
    <message>
        <source>Notes on shots past a line: a locator holds a few words.</source>
        <translation>超过一行的镜头备注：定位点只容得下几个字。</translation>
    </message>
    <message>
        <source>%1 is run on %2.</source>
        <translation>%1 在 %2 上运行。</translation>
    </message>
    <message>
        <source>%1 is the program.</source>
        <translation>程序是 %1。</translation>
    </message>
    <message>
        <source>Shot %1: a new note says “%2”.</source>
        <translation>镜头 %1：新备注“%2”。</translation>
    </message>
    <message>
        <source>Shot %1: a note now says “%2”.</source>
        <translation>镜头 %1：备注改为“%2”。</translation>
    </message>
    <message>
        <source>The %1 of %2 cannot be read; choose another revision.</source>
        <translation>无法读取 %2 的 %1；请选择其他版本。</translation>
    </message>
    <message>
        <source>The %1 of %2 is no index of a model; choose another revision.</source>
        <translation>%2 的 %1 不是模型索引；请选择其他版本。</translation>
    </message>
    <message>
        <source>The disk is full; free some space, then run this again to go on with %1.</source>
        <translation>磁盘已满；请腾出空间，然后重新运行以继续 %1。</translation>
    </message>
    <message>
        <source>The model made %1 frames and was asked for %2: its entry in the catalog has another frame law than it; correct frames_step and frames_rest.</source>
        <translation>要求模型生成 %2 帧，它却生成了 %1 帧：目录条目的帧数规则与模型不符；请更正 frames_step 和 frames_rest。</translation>
    </message>
    <message>
        <source>The notes on shots, each as a marker of its own.</source>
        <translation>镜头备注，每条是一个单独的标记。</translation>
    </message>
    <message>
        <source>The notes on shots, each as a marker of its own; what is changed in them comes back.</source>
        <translation>镜头备注，每条是一个单独的标记；改动会带回来。</translation>
    </message>
    <message>
        <source>The part “%1” of %2 has no plain safetensors; name another source in the catalog.</source>
        <translation>%2 的部件“%1”没有 safetensors 文件；请在目录中另指来源。</translation>
    </message>
    <message>
        <source>The pictures of %1 are not used: the shot goes on from the last frame.</source>
        <translation>用不上%1的参考图：镜头从上一镜头的末帧接着走。</translation>
    </message>
    <message>
        <source>The recording %1 is looked for in no project; name one.</source>
        <translation>没有指明在哪个项目里找录音 %1；请指明一个。</translation>
    </message>
    <message>
        <source>The server takes one picture, so %1 is told in words.</source>
        <translation>服务器只接受一张图，所以%1用文字说明。</translation>
    </message>
    <message>
        <source>The settings cannot be read (%1); correct or remove them.</source>
        <translation>设置无法读取（%1）；请改正或删除它们。</translation>
    </message>
    <message>
        <source>The sound of the take cannot be read (%1); render that shot again.</source>
        <translation>无法读取镜次的声音（%1）；请重新渲染该镜头。</translation>
    </message>
    <message>
        <source>The table of colours cannot be kept (%1).</source>
        <translation>色彩表无法保存（%1）。</translation>
    </message>
    <message>
        <source>The table of colours cannot be read (%1).</source>
        <translation>色彩表无法读取（%1）。</translation>
    </message>
    <message>
        <source>The take of shot %1 cannot be written (%2); free some space or rights.</source>
        <translation>镜头 %1 的这一条无法写入（%2）；请腾出空间或放开权限。</translation>
    </message>
    <message>
        <source>The take of shot %1 is %2x%3 and %4 frames long instead of %5x%6 and %7; render it again.</source>
        <translation>镜头 %1 的这一条是 %2x%3、%4 帧，而不是 %5x%6、%7 帧；请重新渲染。</translation>
    </message>
    <message>
        <source>The take of shot %1 is damaged near its frame %2; render it again.</source>
        <translation>镜头 %1 的这一条在第 %2 帧附近损坏；请重新渲染。</translation>
    </message>
    <message>
        <source>The take of shot %1 is not at hand; render it again.</source>
        <translation>镜头 %1 的这一条不在手边；请重新渲染。</translation>
    </message>
    <message>
        <source>The take of shot %1 is not whole (%2); render it again.</source>
        <translation>镜头 %1 的这一条不完整（%2）；请重新渲染。</translation>
    </message>
    <message>
        <source>The take of shot %1 that is to be made over is not there; choose another.</source>
        <translation>镜头 %1 要重做的那一条不在；请另选。</translation>
    </message>
    <message>
        <source>The timeline inside is larger than any is; export it again.</source>
        <translation>里面的时间线大得不正常；请重新导出。</translation>
    </message>
    <message>
        <source>The timing of this line cannot be read; speak the line again.</source>
        <translation>这句台词的时间无法读取；请重新念一遍。</translation>
    </message>
    <message>
        <source>The training was killed by signal %1; run the same command to go on from its last checkpoint.</source>
        <translation>训练被信号 %1 终止；再次运行同一命令，就会从最后一个检查点继续。</translation>
    </message>
    <message>
        <source>The two films cannot be set side by side: %1.</source>
        <translation>两部影片无法并排：%1。</translation>
    </message>
    <message>
        <source>The video server&apos;s answer has no %1; check %2.</source>
        <translation>视频服务器的回答没有 %1；请检查 %2。</translation>
    </message>
    <message>
        <source>The view of %1 was made from a photograph that is no longer kept; add it first.</source>
        <translation>%1的视图来自一张已不保留的照片；请先添加它。</translation>
    </message>
    <message>
        <source>The voice process could not be started (%1); free some memory.</source>
        <translation>语音进程无法启动（%1）；请腾出内存。</translation>
    </message>
    <message>
        <source>The weights of its part “%1” are missing; fetch the model again.</source>
        <translation>它的部分“%1”的权重不见了；请重新下载模型。</translation>
    </message>
    <message>
        <source>The worker that made %1 %2; run the same command to try it again.</source>
        <translation>制作 %1 的进程%2；再运行同一命令重试。</translation>
    </message>
    <message>
        <source>The workflow cannot be read (%1); export it again.</source>
        <translation>工作流无法读取（%1）；请重新导出。</translation>
    </message>
    <message>
        <source>The workflow has no place for pictures of things.</source>
        <translation>工作流没有放物件参考图的地方。</translation>
    </message>
    <message>
        <source>The workflow saved no film; end it with a node that saves a video.</source>
        <translation>工作流没有保存影片；请以保存视频的节点结束它。</translation>
    </message>
    <message>
        <source>The workflow takes one thing, %1; the others are told in words.</source>
        <translation>工作流只接受一件物件：%1；其余用文字说明。</translation>
    </message>
    <message>
        <source>There are edits 1 to %1; “%2” names others.</source>
        <translation>有 1 到 %1 项修改；“%2”指的是别的。</translation>
    </message>
    <message>
        <source>There are two of %1 “%2”; rename one of them.</source>
        <translation>有两个%1“%2”；请给其中一个改名。</translation>
    </message>
    <message>
        <source>There is %1 of cut %2 to compare; change the film and export it again.</source>
        <translation>剪辑版%2有%1可比较；请改动影片再导出一次。</translation>
    </message>
    <message>
        <source>There is a project here already; open it, or choose another name.</source>
        <translation>这里已经有一个项目；请打开它，或换个名字。</translation>
    </message>
    <message>
        <source>There is a scene %1 already.</source>
        <translation>已经有第 %1 场了。</translation>
    </message>
    <message>
        <source>There is a shot %1 already; choose another number.</source>
        <translation>已经有镜头 %1 了；请换个镜号。</translation>
    </message>
    <message>
        <source>There is already a cut named %1; choose another name.</source>
        <translation>已经有叫%1的剪辑版；请换个名字。</translation>
    </message>
    <message>
        <source>There is half a character after “%1”, which cannot be saved; type it anew.</source>
        <translation>“%1”之后有半个字符，无法保存；请重新输入。</translation>
    </message>
    <message>
        <source>There is no %1 in %2; choose a project folder.</source>
        <translation>%2 里没有 %1；请选一个项目文件夹。</translation>
    </message>
    <message>
        <source>There is no %1 in the cast.</source>
        <translation>角色里没有%1。</translation>
    </message>
    <message>
        <source>There is no %1 “%2” in this film.</source>
        <translation>这部影片里没有%1“%2”。</translation>
    </message>
    <message>
        <source>There is no JSON object in it.</source>
        <translation>里面没有 JSON 对象。</translation>
    </message>
    <message>
        <source>There is no character “%1”; there are %2.</source>
        <translation>没有角色“%1”；有 %2。</translation>
    </message>
    <message>
        <source>There is no cut %1.</source>
        <translation>没有剪辑版%1。</translation>
    </message>
    <message>
        <source>There is no cut behind the last shot to be rolled; trim its end instead.</source>
        <translation>最后一个镜头后面没有可滚动的剪切；请改为修剪它的结尾。</translation>
    </message>
    <message>
        <source>There is no cut “%1”; there are %2.</source>
        <translation>没有剪辑版“%1”；有 %2。</translation>
    </message>
    <message>
        <source>There is no drop-frame timecode at %1 frames per second; only at 29.97 and 59.94.</source>
        <translation>每秒 %1 帧没有丢帧时码；只有 29.97 和 59.94 才有。</translation>
    </message>
    <message>
        <source>There is no engine called “%1”; choose one of: %2.</source>
        <translation>没有叫“%1”的引擎；请选：%2。</translation>
    </message>
    <message>
        <source>There is no exchange format “%1”; choose one of %2.</source>
        <translation>没有交换格式“%1”；请选 %2。</translation>
    </message>
    <message>
        <source>There is no finding “%1”; %2.</source>
        <translation>没有发现“%1”；%2。</translation>
    </message>
    <message>
        <source>There is no idea to outline; write a sentence or a treatment.</source>
        <translation>没有可拆的想法；请写一句话或一份大纲。</translation>
    </message>
    <message>
        <source>There is no line “%1” in this film.</source>
        <translation>这部影片里没有台词“%1”。</translation>
    </message>
    <message>
        <source>There is no marker “%1” in cut %2.</source>
        <translation>剪辑版%2里没有标记“%1”。</translation>
    </message>
    <message>
        <source>There is no mend %1 for that; leave --mend out for the first.</source>
        <translation>这里没有第 %1 种修正；不写 --mend 就是第一种。</translation>
    </message>
    <message>
        <source>There is no model called “%1”; `shotgraph models` lists them.</source>
        <translation>没有叫“%1”的模型；`shotgraph models` 会列出它们。</translation>
    </message>
    <message>
        <source>There is no model in %1; put one there, or correct the catalog.</source>
        <translation>%1 中没有模型；请放入模型，或更正目录。</translation>
    </message>
    <message>
        <source>There is no note “%1” on shot %2.</source>
        <translation>镜头 %2 上没有备注“%1”。</translation>
    </message>
    <message>
        <source>There is no pass “%1”; choose one of: %2.</source>
        <translation>没有通道“%1”；请选：%2。</translation>
    </message>
    <message>
        <source>There is no picture in this file; give a film.</source>
        <translation>这个文件里没有画面；请给影片。</translation>
    </message>
    <message>
        <source>There is no place %1.</source>
        <translation>没有地点%1。</translation>
    </message>
    <message>
        <source>There is no preset “%1”; there are %2.</source>
        <translation>没有预设“%1”；有 %2。</translation>
    </message>
    <message>
        <source>There is no program “%1”; correct %2.</source>
        <translation>没有程序“%1”；请改正 %2。</translation>
    </message>
    <message>
        <source>There is no prop “%1” in this film.</source>
        <translation>这部影片里没有道具“%1”。</translation>
    </message>
    <message>
        <source>There is no record of export %1 of this cut; %2.</source>
        <translation>没有这个剪辑版的导出 %1 的记录；%2。</translation>
    </message>
    <message>
        <source>There is no scene %1.</source>
        <translation>没有第 %1 场。</translation>
    </message>
    <message>
        <source>There is no scene %1; `shotgraph show` lists them.</source>
        <translation>没有第 %1 场；`shotgraph show` 会列出它们。</translation>
    </message>
    <message>
        <source>There is no schema number of 1 or more in it, so it is not a film; restore it from a backup.</source>
        <translation>里面没有 1 以上的格式号，所以不是影片；请从备份恢复。</translation>
    </message>
    <message>
        <source>There is no service “%1”; there are: %2.</source>
        <translation>没有服务“%1”；有：%2。</translation>
    </message>
    <message>
        <source>There is no shot %1.</source>
        <translation>没有镜头 %1。</translation>
    </message>
    <message>
        <source>There is no shot %1; `shotgraph show` lists them.</source>
        <translation>没有镜头 %1；`shotgraph show` 会列出它们。</translation>
    </message>
    <message>
        <source>There is no shot “%1” in this film.</source>
        <translation>这部影片里没有镜头“%1”。</translation>
    </message>
    <message>
        <source>There is no sound “%1” in this film.</source>
        <translation>这部影片里没有声音“%1”。</translation>
    </message>
    <message>
        <source>There is no style “%1”; there are %2.</source>
        <translation>没有风格“%1”；有 %2。</translation>
    </message>
    <message>
        <source>There is no such file; check its name.</source>
        <translation>没有这个文件；请检查名字。</translation>
    </message>
    <message>
        <source>There is no such file; name a workflow that was saved with “Export (API)”.</source>
        <translation>没有这个文件；请指定用“Export (API)”保存的工作流。</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>There is no such picture.</source>
        <translation>没有这张图片。</translation>
    </message>
    <message>
        <source>There is no title “%1” in cut %2.</source>
        <translation>剪辑版%2里没有标题“%1”。</translation>
    </message>
    <message>
        <source>There is no use “%1” in cut %2.</source>
        <translation>剪辑版%2里没有使用“%1”。</translation>
    </message>
    <message>
        <source>There is no view “%1”; choose from: %2.</source>
        <translation>没有视图“%1”；请选：%2。</translation>
    </message>
    <message>
        <source>There is no voice engine “%1”; choose espeak.</source>
        <translation>没有语音引擎“%1”；请选 espeak。</translation>
    </message>
    <message>
        <source>There is no voice variant “%1”; choose one such as f3 or m7.</source>
        <translation>没有声音变体“%1”；请选如 f3 或 m7 的。</translation>
    </message>
    <message>
        <source>There is no {%1} to fill in here; there are %2.</source>
        <translation>这里没有 {%1} 可填；有 %2。</translation>
    </message>
    <message>
        <source>There is nothing in this idea that could be seen or heard; write what happens.</source>
        <translation>这个想法里没有可看或可听的；请写发生什么。</translation>
    </message>
    <message>
        <source>There is nothing there yet that could be changed; add a shot first.</source>
        <translation>还没有可改的东西；请先加一个镜头。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的。</translation>
    </message>
    <message>
        <source>There is something of this name already; choose another with -o.</source>
        <translation>已经有这个名字的东西了；请用 -o 另选。</translation>
    </message>
    <message>
        <source>These instructions are longer than a model reads; shorten them.</source>
        <translation>这些指令比模型能读的长；请缩短。</translation>
    </message>
    <message>
        <source>This .cube file does not say how large its one table is; choose another.</source>
        <translation>这个 .cube 文件没有说它唯一的表多大；请另选。</translation>
    </message>
    <message>
        <source>This .cube file says it holds %1 points a side but holds %2 colours; choose another.</source>
        <translation>这个 .cube 文件说每边 %1 点，却有 %2 个颜色；请另选。</translation>
    </message>
    <message>
        <source>This LoRA cannot be read (%1); check the file.</source>
        <translation>这个 LoRA 无法读取（%1）；请检查文件。</translation>
    </message>
    <message>
        <source>This LoRA is for another model than %1: “%2” does not fit.</source>
        <translation>这个 LoRA 属于 %1 之外的模型：“%2”不合适。</translation>
    </message>
    <message>
        <source>This LoRA is pickled, which can run anything; use one in safetensors.</source>
        <translation>这个 LoRA 是 pickle 的，可能运行任何东西；请用 safetensors 的。</translation>
    </message>
    <message>
        <source>This LoRA was trained for %1, not for %2.</source>
        <translation>这个 LoRA 是为 %1 训练的，不是 %2。</translation>
    </message>
    <message>
        <source>This candidate is damaged; delete its folder.</source>
        <translation>这个候选损坏了；请删除它的文件夹。</translation>
    </message>
    <message>
        <source>This cannot be %1: %2.</source>
        <translation>无法%1：%2。</translation>
    </message>
    <message>
        <source>This cannot be read as a film (%1); give another.</source>
        <translation>它无法作为影片读取（%1）；请换一个。</translation>
    </message>
    <message>
        <source>This cannot be read as text; save it as UTF-8.</source>
        <translation>它无法作为文本读取；请存成 UTF-8。</translation>
    </message>
    <message>
        <source>This could not be made: %1: %2</source>
        <translation>没能做出：%1：%2</translation>
    </message>
    <message>
        <source>This file cannot be read (%1); it may be cut short or damaged.</source>
        <translation>这个文件无法读取（%1）；可能被截断或损坏。</translation>
    </message>
    <message>
        <source>This file is larger than %1 MB; scale the picture down.</source>
        <translation>这个文件大于 %1 MB；请缩小图片。</translation>
    </message>
    <message>
        <source>This file is too large for a LoRA.</source>
        <translation>这个文件作为 LoRA 太大。</translation>
    </message>
    <message>
        <source>This file is written in a way that is not changed here; write [%1] by hand.</source>
        <translation>这个文件的写法这里不能改；请手工写 [%1]。</translation>
    </message>
    <message>
        <source>This file of weights is not whole; fetch it again.</source>
        <translation>这个权重文件不完整；请重新下载。</translation>
    </message>
    <message>
        <source>This film cannot be decoded (%1); is it whole?</source>
        <translation>这部影片无法解码（%1）；它完整吗？</translation>
    </message>
    <message>
        <source>This film does not say how long it is; remux it first.</source>
        <translation>这部影片没有说明长度；请先重新封装。</translation>
    </message>
    <message>
        <source>This film has no cuts; add one with `shotgraph cut add`.</source>
        <translation>这部影片没有剪辑版；用 `shotgraph cut add` 加一个。</translation>
    </message>
    <message>
        <source>This film is too long to be told at once; name a --scene, a --shot or a --cut.</source>
        <translation>这部影片太长，一次说不完；请指定场、镜头或剪辑版。</translation>
    </message>
    <message>
        <source>This film shows nothing at %1 s; is it whole?</source>
        <translation>这部影片在 %1 秒没有画面；它完整吗？</translation>
    </message>
    <message>
        <source>This folder is not empty; choose a new folder for the project.</source>
        <translation>这个文件夹不是空的；请为项目选新文件夹。</translation>
    </message>
    <message>
        <source>This folder is not there; make it, or choose another with -o.</source>
        <translation>没有这个文件夹；请建立它，或用 -o 另选。</translation>
    </message>
    <message>
        <source>This is neither a film nor a still that can be read; name another.</source>
        <translation>这既不是可读的影片也不是静帧；请换一个。</translation>
    </message>
    <message>
        <source>This is no LoRA that diffusers can load; convert it to its naming first.</source>
        <translation>这不是 diffusers 能载入的 LoRA；请先转换命名。</translation>
    </message>
    <message>
        <source>This is no certificate in PEM; name another in the settings.</source>
        <translation>这不是 PEM 证书；请在设置里换一个。</translation>
    </message>
    <message>
        <source>This is no file; name a film or a still.</source>
        <translation>这不是文件；请给影片或静帧。</translation>
    </message>
    <message>
        <source>This is no regular file; give a film file.</source>
        <translation>这不是普通文件；请给影片文件。</translation>
    </message>
    <message>
        <source>This is no safetensors file, or it is damaged; fetch it again.</source>
        <translation>这不是 safetensors 文件，或已损坏；请重新下载。</translation>
    </message>
    <message>
        <source>This is no workflow in the API&apos;s form; save it with “Export (API)”.</source>
        <translation>这不是 API 形式的工作流；请用“Export (API)”保存。</translation>
    </message>
    <message>
        <source>This is not a catalog: %1; correct it.</source>
        <translation>这不是目录文件：%1；请更正。</translation>
    </message>
    <message>
        <source>This is not a plain file; choose a project folder.</source>
        <translation>这不是普通文件；请选项目文件夹。</translation>
    </message>
    <message>
        <source>This is not a plain file; name the file that the editor wrote.</source>
        <translation>这不是普通文件；请给剪辑版软件写的文件。</translation>
    </message>
    <message>
        <source>This is not text, so it is no .cube file; choose another.</source>
        <translation>这不是文本，所以不是 .cube 文件；请另选。</translation>
    </message>
    <message>
        <source>This is not text, so no timeline that can be brought back.</source>
        <translation>这不是文本，所以不是能带回的时间线。</translation>
    </message>
    <message>
        <source>This is too large to be a %1; check the settings for signing.</source>
        <translation>它太大，不像 %1；请检查签名的设置。</translation>
    </message>
    <message>
        <source>This is too large to be a table of colours; choose a .cube file.</source>
        <translation>它太大，不像色彩表；请选 .cube 文件。</translation>
    </message>
    <message>
        <source>This is too long for a treatment; import it as a screenplay.</source>
        <translation>它作为大纲太长；请作为剧本导入。</translation>
    </message>
    <message>
        <source>This picture cannot be read (%1); check the file.</source>
        <translation>这张图片无法读取（%1）；请检查文件。</translation>
    </message>
    <message>
        <source>This picture cannot be read (%1); replace it.</source>
        <translation>这张图片无法读取（%1）；请替换它。</translation>
    </message>
    <message>
        <source>This picture is %1x%2, which is too large; scale it down first.</source>
        <translation>这张图片是 %1x%2，太大了；请先缩小。</translation>
    </message>
    <message>
        <source>This picture is %1x%2; choose one of at least %3 pixels.</source>
        <translation>这张图片是 %1x%2；请选至少 %3 像素的。</translation>
    </message>
    <message>
        <source>This picture is not whole; choose another copy of it.</source>
        <translation>这张图片不完整；请选另一份。</translation>
    </message>
    <message>
        <source>This picture is too large; make it smaller.</source>
        <translation>这张图片太大；请缩小。</translation>
    </message>
    <message>
        <source>This preset makes a %1 file; name it %2.</source>
        <translation>这个预设生成 %1 文件；请命名为 %2。</translation>
    </message>
    <message>
        <source>This project %1 first.</source>
        <translation>请先处理：这个项目 %1。</translation>
    </message>
    <message>
        <source>This record of an export is damaged; delete it.</source>
        <translation>这条导出记录损坏了；请删除它。</translation>
    </message>
    <message>
        <source>This region cannot be: %1</source>
        <translation>这个区域不行：%1</translation>
    </message>
    <message>
        <source>This script leads out of its project; import it again.</source>
        <translation>这个剧本指向项目之外；请重新导入。</translation>
    </message>
    <message>
        <source>This sound cannot be read (%1); make it again.</source>
        <translation>这个声音无法读取（%1）；请重新制作。</translation>
    </message>
    <message>
        <source>This sound cannot be read (%1); put it back.</source>
        <translation>这个声音无法读取（%1）；请放回去。</translation>
    </message>
    <message>
        <source>This sound is cut short; make it again.</source>
        <translation>这个声音被截断了；请重新制作。</translation>
    </message>
    <message>
        <source>This sound is not 16-bit; make it again.</source>
        <translation>这个声音不是 16 位；请重新制作。</translation>
    </message>
    <message>
        <source>This sound is not 48 kHz, 16-bit; make it again.</source>
        <translation>这个声音不是 48 kHz、16 位；请重新制作。</translation>
    </message>
    <message>
        <source>This stroke cannot be: %1</source>
        <translation>这一笔不成立：%1</translation>
    </message>
    <message>
        <source>This table of colours was changed since it was chosen; choose it again.</source>
        <translation>这个色彩表选定之后被改过；请重新选。</translation>
    </message>
    <message>
        <source>This treatment has %1 characters, and a model is told at most %2; shorten it, or import it as a screenplay.</source>
        <translation>这份大纲有 %1 个字符，模型最多读 %2 个；请缩短，或作为剧本导入。</translation>
    </message>
    <message>
        <source>This voice cannot be read (%1); make it again.</source>
        <translation>这个语音无法读取（%1）；请重新制作。</translation>
    </message>
    <message>
        <source>This voice has samples of %1 bits, not 16 or 32; make it again.</source>
        <translation>这个语音的采样是 %1 位，不是 16 或 32 位；请重新制作。</translation>
    </message>
    <message>
        <source>Timecode %1 does not exist: drop-frame skips it; the next one is %2.</source>
        <translation>时码 %1 不存在：丢帧跳过了它；下一个是 %2。</translation>
    </message>
    <message>
        <source>Timecode %1 has %2 %3; at %4 they go from 0 to %5.</source>
        <translation>时码 %1 有 %2 %3；在 %4 时它们从 0 到 %5。</translation>
    </message>
    <message>
        <source>Timecode cannot count %1 frames per second; choose a rate of at least 1.</source>
        <translation>时码不能按每秒 %1 帧计数；请选至少为 1 的帧率。</translation>
    </message>
    <message>
        <source>Trim the tails of the %1 silent shots of cut %2.</source>
        <translation>修剪剪辑版%2里 %1 个无声镜头的尾巴。</translation>
    </message>
    <message>
        <source>What is said in %1 runs %2 s over the end of the shot.</source>
        <translation>%1 里的台词比镜头结尾长 %2 秒。</translation>
    </message>
    <message>
        <source>What this LoRA says of itself cannot be read; train it again.</source>
        <translation>这个 LoRA 的说明无法读取；请重新训练。</translation>
    </message>
    <message>
        <source>Without a language model only a few wishes can be met: “cover” a scene, “three ways” for a shot, a cut “to 15 seconds”, another weather or time of day, and longer or shorter shots; set a language model for others.</source>
        <translation>没有语言模型时只能满足几种指示：给一场“补齐镜头”、给一个镜头“三种拍法”、把剪辑版“剪到15秒”、换天气或时间、让镜头长些或短些；其他的请设置语言模型。</translation>
    </message>
    <message>
        <source>Without its licence %1 is not fetched; `shotgraph models` lists others.</source>
        <translation>未接受许可，不会下载 %1；`shotgraph models` 会列出其他模型。</translation>
    </message>
    <message>
        <source>Write “%1” in %2.</source>
        <translation>在 %2 里写“%1”。</translation>
    </message>
    <message>
        <source>Writing %1 stopped at frame %2 of %3: %4.</source>
        <translation>写 %1 停在 %3 帧中的第 %2 帧：%4。</translation>
    </message>
    <message>
        <source>a %1 does not go %2</source>
        <translation>%1 不能往 %2 走</translation>
    </message>
    <message>
        <source>a %1 of %2 frames</source>
        <translation>%2 帧的%1</translation>
    </message>
    <message>
        <source>a %1 of %2 frames is not a transition</source>
        <translation>%2 帧的 %1 不是转场</translation>
    </message>
    <message>
        <source>a box is longer than what it lies in</source>
        <translation>有个盒子比包含它的还长</translation>
    </message>
    <message>
        <source>a cut</source>
        <translation>直接切</translation>
    </message>
    <message>
        <source>a region has at least three corners</source>
        <translation>区域至少有三个角</translation>
    </message>
    <message>
        <source>a stream without an answer</source>
        <translation>数据流没有回答</translation>
    </message>
    <message>
        <source>a take made over</source>
        <translation>在已有镜次上重做</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>an answer that is no text</source>
        <translation>回答不是文本</translation>
    </message>
    <message>
        <source>cannot be: %1</source>
        <translation>不行：%1</translation>
    </message>
    <message>
        <source>compiled blocks leave nothing out; give skips or compiles, not both</source>
        <translation>编译过的模块不会省略任何步骤；skips 与 compiles 只能给一个</translation>
    </message>
    <message>
        <source>continues %1</source>
        <translation>承接 %1</translation>
    </message>
    <message>
        <source>control video</source>
        <translation>控制视频</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>直接切</translation>
    </message>
    <message>
        <source>dip</source>
        <translation>黑场过渡</translation>
    </message>
    <message>
        <source>dissolve</source>
        <translation>叠化</translation>
    </message>
    <message>
        <source>eight-bit weights</source>
        <translation>八位权重</translation>
    </message>
    <message>
        <source>espeak-ng failed on “%1” (%2); change the line or its voice.</source>
        <translation>espeak-ng 念“%1”失败（%2）；请改台词或声音。</translation>
    </message>
    <message>
        <source>everything at hand</source>
        <translation>全部就位</translation>
    </message>
    <message>
        <source>ffmpeg does not start (%1); reinstall imageio-ffmpeg.</source>
        <translation>ffmpeg 无法启动（%1）；请重新安装 imageio-ffmpeg。</translation>
    </message>
    <message>
        <source>first and last keyframe, then the way between them</source>
        <translation>首尾关键帧，再生成其间</translation>
    </message>
    <message>
        <source>frames_rest must be smaller than frames_step, and is %1</source>
        <translation>frames_rest 必须小于 frames_step，而它是 %1</translation>
    </message>
    <message>
        <source>frames_step and frames_rest: a %1 makes %2 x k + %3 frames</source>
        <translation>frames_step 与 frames_rest：%1 生成 %2 x k + %3 帧</translation>
    </message>
    <message>
        <source>image to video along painted tracks</source>
        <translation>沿画出的轨迹由图生成视频</translation>
    </message>
    <message>
        <source>image to video from the animatic&apos;s frame</source>
        <translation>由动态分镜的画面生成视频</translation>
    </message>
    <message>
        <source>image to video from the last frame of the shot before</source>
        <translation>由前一镜头的末帧生成视频</translation>
    </message>
    <message>
        <source>iris</source>
        <translation>圈入圈出</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>这里不认识</translation>
    </message>
    <message>
        <source>it draws the wrong colours</source>
        <translation>它画的颜色不对</translation>
    </message>
    <message>
        <source>it has %1 tracks</source>
        <translation>它有 %1 条轨道</translation>
    </message>
    <message>
        <source>it has no header</source>
        <translation>它没有文件头</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>它被截断了</translation>
    </message>
    <message>
        <source>it is neither mp4 nor webm</source>
        <translation>它既不是 mp4 也不是 webm</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>it is now a %1 shot, %2.</source>
        <translation>现在是%1，%2。</translation>
    </message>
    <message>
        <source>it is now a %1 shot.</source>
        <translation>现在是%1。</translation>
    </message>
    <message>
        <source>it is now number %1.</source>
        <translation>现在是第 %1 场。</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>它太大了</translation>
    </message>
    <message>
        <source>it no longer says what happens.</source>
        <translation>不再说明发生了什么。</translation>
    </message>
    <message>
        <source>its %1 is now %2.</source>
        <translation>它的%1现在是%2。</translation>
    </message>
    <message>
        <source>its camera stays as you set it, though the script now asks for another.</source>
        <translation>虽然剧本现在另有要求，镜头保留你设定的拍法。</translation>
    </message>
    <message>
        <source>its chunks hold more than it has pictures</source>
        <translation>它的块比它的画面还多</translation>
    </message>
    <message>
        <source>its heading is now %1.</source>
        <translation>标题现在是 %1。</translation>
    </message>
    <message>
        <source>its picture is %1, not H.264</source>
        <translation>它的画面是 %1，不是 H.264</translation>
    </message>
    <message>
        <source>its pictures are not stored in the order in which they are seen</source>
        <translation>它的画面没有按观看顺序存放</translation>
    </message>
    <message>
        <source>its tables cannot be read (%1)</source>
        <translation>它的表无法读取（%1）</translation>
    </message>
    <message>
        <source>keyframe, then image to video</source>
        <translation>先做关键帧，再由图生成视频</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>look</source>
        <translation>外形</translation>
    </message>
    <message>
        <source>match</source>
        <translation>匹配叠化</translation>
    </message>
    <message>
        <source>matches %1</source>
        <translation>匹配 %1</translation>
    </message>
    <message>
        <source>mood</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>multiple: a %1 makes pictures whose sides are multiples of %2</source>
        <translation>multiple：%1 生成边长为 %2 的倍数的画面</translation>
    </message>
    <message>
        <source>no font here sets %1</source>
        <translation>这里没有字体能排 %1</translation>
    </message>
    <message>
        <source>not a colour</source>
        <translation>不是颜色</translation>
    </message>
    <message>
        <source>nothing changes.</source>
        <translation>没有变化。</translation>
    </message>
    <message>
        <source>one part at a time</source>
        <translation>一次一个部件</translation>
    </message>
    <message>
        <source>one phase at a time</source>
        <translation>一次一个阶段</translation>
    </message>
    <message>
        <source>one question has one outcome</source>
        <translation>一个问题只有一个结果</translation>
    </message>
    <message>
        <source>push</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>references and control video</source>
        <translation>参考图加控制视频</translation>
    </message>
    <message>
        <source>references by an IP-Adapter</source>
        <translation>通过 IP-Adapter 使用参考图</translation>
    </message>
    <message>
        <source>references says how many pictures the model takes; give a number</source>
        <translation>references 说明模型接受几张图片；请给数字</translation>
    </message>
    <message>
        <source>skips_by must be 2 or more steps for taylor</source>
        <translation>taylor 的 skips_by 至少为 2 步</translation>
    </message>
    <message>
        <source>skips_by must be a part between 0 and 1 for the first block</source>
        <translation>first block 的 skips_by 必须在 0 与 1 之间</translation>
    </message>
    <message>
        <source>some of its pictures lie nowhere</source>
        <translation>它的一些画面无处可寻</translation>
    </message>
    <message>
        <source>speaking</source>
        <translation>配音</translation>
    </message>
    <message>
        <source>text to video</source>
        <translation>由文字生成视频</translation>
    </message>
    <message>
        <source>the XML is broken here (%1); export the script from Final Draft again</source>
        <translation>XML 在这里断了（%1）；请从 Final Draft 重新导出剧本</translation>
    </message>
    <message>
        <source>the card now reads “%1”.</source>
        <translation>字幕卡现在写着“%1”。</translation>
    </message>
    <message>
        <source>the seal does not say how many packets there are</source>
        <translation>封印没有说明有多少数据包</translation>
    </message>
    <message>
        <source>the view %1 is not among the references</source>
        <translation>视图 %1 不在参考图里</translation>
    </message>
    <message>
        <source>there are two entries of %1 %2</source>
        <translation>有两个 %1 %2 条目</translation>
    </message>
    <message>
        <source>there is no such file; check the name and the folder</source>
        <translation>没有这个文件；请检查名字和文件夹</translation>
    </message>
    <message>
        <source>there is nothing to film in this script; write a scene heading such as INT. KITCHEN - DAY</source>
        <translation>这个剧本里没有可拍的；请写一个场景标题，如 INT. KITCHEN - DAY</translation>
    </message>
    <message>
        <source>this file cannot be read (%1)</source>
        <translation>这个文件无法读取（%1）</translation>
    </message>
    <message>
        <source>this has %1 lines and a script may have %2; split it into one file per film</source>
        <translation>它有 %1 行，一个剧本最多 %2 行；请每部影片分成一个文件</translation>
    </message>
    <message>
        <source>this is %1</source>
        <translation>这是 %1</translation>
    </message>
    <message>
        <source>this is %1 MB and a script may have %2 MB; split it into one file per film</source>
        <translation>它有 %1 MB，一个剧本最多 %2 MB；请每部影片分成一个文件</translation>
    </message>
    <message>
        <source>this is a folder; name the screenplay file in it</source>
        <translation>这是文件夹；请给里面的剧本文件</translation>
    </message>
    <message>
        <source>this is a pipe or a device; give a screenplay file</source>
        <translation>这是管道或设备；请给剧本文件</translation>
    </message>
    <message>
        <source>this is not text; give the script as Fountain, FDX or plain text</source>
        <translation>这不是文本；请给 Fountain、FDX 或纯文本剧本</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>title</source>
        <translation>片名</translation>
    </message>
    <message>
        <source>wardrobe</source>
        <translation>服装</translation>
    </message>
    <message>
        <source>weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>weights streamed block by block</source>
        <translation>权重逐块流入</translation>
    </message>
    <message>
        <source>which continues %1</source>
        <translation>它承接 %1</translation>
    </message>
    <message>
        <source>which matches %1</source>
        <translation>它匹配 %1</translation>
    </message>
    <message>
        <source>whip</source>
        <translation>甩镜</translation>
    </message>
    <message>
        <source>wipe</source>
        <translation>划像</translation>
    </message>
    <message>
        <source>you may not read this file; change its permissions</source>
        <translation>你不能读这个文件；请改它的权限</translation>
    </message>
    <message>
        <source>“%1” are no numbers of edits; write them as 1,3-5.</source>
        <translation>“%1”不是修改的编号；请写成 1,3-5。</translation>
    </message>
    <message>
        <source>“%1” at %2 is no shot of this film, and is left out.</source>
        <translation>%2 处的“%1”不是本片的镜头，已略去。</translation>
    </message>
    <message>
        <source>“%1” cannot carry a mark: %2; leave --mark out.</source>
        <translation>“%1”不能带标记：%2；请去掉 --mark。</translation>
    </message>
    <message>
        <source>“%1” has no length in the file, and is left out.</source>
        <translation>“%1”在文件里没有长度，已略去。</translation>
    </message>
    <message>
        <source>“%1” has no place in a .cube file; correct it or choose another.</source>
        <translation>“%1”不该出现在 .cube 文件里；请改正或另选。</translation>
    </message>
    <message>
        <source>“%1” has the effect “%2”, which is not read.</source>
        <translation>“%1”带有效果“%2”，不会读入。</translation>
    </message>
    <message>
        <source>“%1” is a %2, which is not understood.</source>
        <translation>“%1”是 %2，无法理解。</translation>
    </message>
    <message>
        <source>“%1” is a table, written [%2]; correct it.</source>
        <translation>“%1”是一个表，写作 [%2]；请改正。</translation>
    </message>
    <message>
        <source>“%1” is made by Final Cut Pro, not a file, and is left out.</source>
        <translation>“%1”由 Final Cut Pro 生成，不是文件，已略去。</translation>
    </message>
    <message>
        <source>“%1” is neither a length nor a shape, and is left out of cut %2.</source>
        <translation>“%1”既不是长度也不是画幅，剪辑版“%2”里略去。</translation>
    </message>
    <message>
        <source>“%1” is no address of a video server; it starts with https://, or is on this machine.</source>
        <translation>“%1”不是视频服务器的地址；它以 https:// 开头，或在本机。</translation>
    </message>
    <message>
        <source>“%1” is no choice; say ours, take or both.</source>
        <translation>“%1”不是可选项；请写 ours、take 或 both。</translation>
    </message>
    <message>
        <source>“%1” is no project, no PROJECT:CUT and no film file; name one of them.</source>
        <translation>“%1”不是项目、PROJECT:CUT 或影片文件；请给其中之一。</translation>
    </message>
    <message>
        <source>“%1” is no shape of a picture; write it as 9:16, 1:1, 4:5 or 2.39:1.</source>
        <translation>“%1”不是画面比例；请写 9:16、1:1、4:5 或 2.39:1。</translation>
    </message>
    <message>
        <source>“%1” is no transition known here; a plain cut is used.</source>
        <translation>这里不认识转场“%1”；改用直接切。</translation>
    </message>
    <message>
        <source>“%1” is not a day; write it as 2026-11-24.</source>
        <translation>“%1”不是日期；请写成 2026-11-24。</translation>
    </message>
    <message>
        <source>“%1” is not a frame rate; write one like 24, 29.97 or 30000/1001.</source>
        <translation>“%1”不是帧率；请写成 24、29.97 或 30000/1001。</translation>
    </message>
    <message>
        <source>“%1” is not a picture size; write it as 1280x720.</source>
        <translation>“%1”不是画面尺寸；请写成 1280x720。</translation>
    </message>
    <message>
        <source>“%1” is not a plain file name; rename the script.</source>
        <translation>“%1”不是普通文件名；请给剧本改名。</translation>
    </message>
    <message>
        <source>“%1” is not a server&apos;s address; its port is no number.</source>
        <translation>“%1”不是服务器地址；它的端口不是数字。</translation>
    </message>
    <message>
        <source>“%1” is not a server&apos;s address; write one like http://127.0.0.1:11434/v1.</source>
        <translation>“%1”不是服务器地址；请写成 http://127.0.0.1:11434/v1 这样。</translation>
    </message>
    <message>
        <source>“%1” is not a time, in the %2 of a %3; export it again.</source>
        <translation>%3 的 %2 里的“%1”不是时间；请重新导出。</translation>
    </message>
    <message>
        <source>“%1” is not a timecode; write hours:minutes:seconds:frames, like 01:00:00:00.</source>
        <translation>“%1”不是时码；请写成 时:分:秒:帧，如 01:00:00:00。</translation>
    </message>
    <message>
        <source>“%1” is now said %2.</source>
        <translation>“%1”现在这样说：%2。</translation>
    </message>
    <message>
        <source>“%1” is now said as voice-over.</source>
        <translation>“%1”现在是画外旁白。</translation>
    </message>
    <message>
        <source>“%1” is now said by %2.</source>
        <translation>“%1”现在由%2说。</translation>
    </message>
    <message>
        <source>“%1” is now said off screen.</source>
        <translation>“%1”现在在画外说。</translation>
    </message>
    <message>
        <source>“%1” is now said on screen.</source>
        <translation>“%1”现在在画内说。</translation>
    </message>
    <message>
        <source>“%1” is now said plainly.</source>
        <translation>“%1”现在平常地说。</translation>
    </message>
    <message>
        <source>“%1” is switched off in the file, and is left out.</source>
        <translation>“%1”在文件里已关闭，已略去。</translation>
    </message>
    <message>
        <source>“%1” lies at no frame of a film, and is left out.</source>
        <translation>“%1”不在影片的任何一帧上，已略去。</translation>
    </message>
    <message>
        <source>“%1” lies below the picture, where it is not seen, and is left out.</source>
        <translation>“%1”在画面下方看不到，已略去。</translation>
    </message>
    <message>
        <source>“%1” names no version; write a cut, or a cut and an export such as film@2.</source>
        <translation>“%1”不是版本；请写剪辑版，或剪辑版加导出号，例如 film@2。</translation>
    </message>
    <message>
        <source>“%1” stands twice in one object; remove one of them.</source>
        <translation>“%1”在一个对象里出现两次；请去掉一个。</translation>
    </message>
    <message>
        <source>“signing” is a table, written [signing]; correct it.</source>
        <translation>“signing”是一个表，写作 [signing]；请改正。</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>忘掉密钥</translation>
    </message>
    <message>
        <source>It is being tried</source>
        <translation>正在试</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Limits and prices</source>
        <translation>限制与价格</translation>
    </message>
    <message>
        <source>The settings are read…</source>
        <translation>正在读取设置…</translation>
    </message>
    <message>
        <source>A language model behind any server that speaks OpenAI&apos;s protocol: hosted, or Ollama, llama.cpp, vLLM or LM Studio on this machine. Without one the writer works by rule.</source>
        <translation>任何支持 OpenAI 协议的服务器上的语言模型：托管的，或本机的 Ollama、llama.cpp、vLLM、LM Studio。没有模型时，编剧按规则工作。</translation>
    </message>
    <message>
        <source>A server that renders shots for money, asked through /v1/videos. Shots with the engine “hosted” use it.</source>
        <translation>付费渲染镜头的服务器，通过 /v1/videos 访问。引擎为“hosted”的镜头使用它。</translation>
    </message>
    <message>
        <source>A ComfyUI server and a workflow saved with Export (API). Shots with the engine “comfy” use it.</source>
        <translation>ComfyUI 服务器和用 Export (API) 保存的工作流。引擎为“comfy”的镜头使用它。</translation>
    </message>
    <message>
        <source>A program that renders a shot. Shots with the engine “command” use it.</source>
        <translation>渲染镜头的程序。引擎为“command”的镜头使用它。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Questions at once</source>
        <translation>同时提问数</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>每分钟请求数</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Tokens a minute</source>
        <translation>每分钟词元数</translation>
    </message>
    <message>
        <source>Dollars for a million tokens in</source>
        <translation>每百万输入词元的美元价</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Dollars for a million tokens out</source>
        <translation>每百万输出词元的美元价</translation>
    </message>
    <message>
        <source>Seconds without a word</source>
        <translation>无响应的秒数</translation>
    </message>
    <message>
        <source>Seconds for an answer</source>
        <translation>一次回答的秒数</translation>
    </message>
    <message>
        <source>Tokens for thinking</source>
        <translation>思考用的词元数</translation>
    </message>
    <message>
        <source>Dollars for a second of film</source>
        <translation>每秒影片的美元价</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>工作流</translation>
    </message>
    <message>
        <source>Program with its arguments</source>
        <translation>程序及其参数</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a workflow</source>
        <translation>选择工作流</translation>
    </message>
    <message>
        <source>Workflows (%1)</source>
        <translation>工作流 (%1)</translation>
    </message>
    <message>
        <source>“%1” is no number; write one such as %2.</source>
        <translation>“%1”不是数字；请写成 %2 这样的数字。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>The key is %1.</source>
        <translation>密钥：%1。</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Servers and engines</source>
        <translation>服务器与引擎</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>编剧</translation>
    </message>
    <message>
        <source>Video server</source>
        <translation>视频服务器</translation>
    </message>
    <message>
        <source>ComfyUI</source>
        <translation>ComfyUI</translation>
    </message>
    <message>
        <source>Own program</source>
        <translation>自己的程序</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This film is open elsewhere, so it can only be looked at here.</source>
        <translation>此影片已在别处打开，在这里只能查看。</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source> frames</source>
        <translation> 帧</translation>
    </message>
    <message>
        <source> dB</source>
        <translation> dB</translation>
    </message>
</context>
<context>
    <name>Slide</name>
    <message>
        <source>Double-click: as it was</source>
        <translation>双击：恢复原样</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What are we making?</source>
        <translation>我们来拍什么？</translation>
    </message>
    <message>
        <source>A film is a graph of shots; a cut is a way through it.</source>
        <translation>影片是一张镜头图；剪辑版是穿过它的一条路。</translation>
    </message>
    <message>
        <source>Your films</source>
        <translation>您的影片</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>看一个示例</translation>
    </message>
    <message>
        <source>The Lighthouse: a storm, a lamp that went out, and Mia, who runs into the storm.</source>
        <translation>《灯塔》：风暴来临，灯光熄灭，米娅冲进了风雨。</translation>
    </message>
    <message>
        <source>Bring a screenplay</source>
        <translation>导入剧本</translation>
    </message>
    <message>
        <source>Fountain, Final Draft or prose. It is broken down into shots, cast and timed.</source>
        <translation>Fountain、Final Draft 或普通文本。自动分解为镜头、安排人物并计时。</translation>
    </message>
    <message>
        <source>Start with an idea</source>
        <translation>从一个想法开始</translation>
    </message>
    <message>
        <source>Have a sentence or a treatment outlined, or put down shots on an empty graph.</source>
        <translation>让编剧把一句话或一份大纲拆成镜头，或在空白图上自己放镜头。</translation>
    </message>
    <message>
        <source>More examples:</source>
        <translation>更多示例：</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>to do</source>
        <translation>待做</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>已绘制</translation>
    </message>
    <message>
        <source>rendering</source>
        <translation>渲染中</translation>
    </message>
    <message>
        <source>rendered</source>
        <translation>已渲染</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Whether the film is saved</source>
        <translation>影片是否已保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Only looking</source>
        <translation>只读</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <translation>
            <numerusform>%1（还有 %n 条）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>change {0} of {1}</source>
        <translation>修改 {1} 的{0}</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>“{0}” is no length; write 2.5 for seconds or 60f for frames.</source>
        <translation>“{0}”不是长度；秒写 2.5，帧写 60f。</translation>
    </message>
    <message>
        <source>Nobody in the film is called “{0}”; there are: {1}.</source>
        <translation>片中没有叫“{0}”的人；有：{1}。</translation>
    </message>
    <message>
        <source>“{0}” is no lens; write its millimetres, such as 40.</source>
        <translation>“{0}”不是焦距；请写毫米数，例如 40。</translation>
    </message>
    <message>
        <source>{0} mm</source>
        <translation>{0} 毫米</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>场</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>景别</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>运镜</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>焦距</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>台词</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>镜次</translation>
    </message>
    <message>
        <source>Circled</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Shot table</source>
        <translation>镜头表</translation>
    </message>
    <message>
        <source>Find: number, words, who, camera</source>
        <translation>查找：编号、文字、人物、摄影</translation>
    </message>
    <message>
        <source>Find shots</source>
        <translation>查找镜头</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Show all shots</source>
        <translation>显示全部镜头</translation>
    </message>
    <message>
        <source>No shot matches</source>
        <translation>没有符合的镜头</translation>
    </message>
    <message>
        <source>Other words or filters would find some.</source>
        <translation>换别的词或筛选条件试试。</translation>
    </message>
    <message>
        <source>Each is a row: sort, filter and edit many at once. Shots begin on the graph or the board.</source>
        <translation>每个镜头一行：可排序、筛选，并一次修改多个。镜头在镜头图或故事板上添加。</translation>
    </message>
    <message>
        <source>See all shots as a list</source>
        <translation>以列表查看所有镜头</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>All scenes</source>
        <translation>所有场</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>{0} of {1} · {2}</source>
        <translation>{0} / {1} · {2}</translation>
    </message>
    <message>
        <source>{1} shots · {2}</source>
        <translation>{1} 个镜头 · {2}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>编辑单元格</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are on the clipboard, for a spreadsheet.</source>
        <translation>
            <numerusform>%n 行已在剪贴板上，可粘贴到电子表格。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>Take {0}</source>
        <translation>镜次 {0}</translation>
    </message>
    <message>
        <source>circled</source>
        <translation>已选定</translation>
    </message>
    <message>
        <source>circled, older than the shot</source>
        <translation>已选定，但早于镜头现状</translation>
    </message>
    <message>
        <source>older than the shot</source>
        <translation>早于镜头现状</translation>
    </message>
    <message>
        <source>plays in the cuts</source>
        <translation>在剪辑版中播放</translation>
    </message>
    <message>
        <source>fits the shot</source>
        <translation>符合镜头</translation>
    </message>
    <message>
        <source>{0} s</source>
        <comment>seconds</comment>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>seed {0} · {1}</source>
        <translation>种子 {0} · {1}</translation>
    </message>
    <message>
        <source>{0} is like the sheet: {1}</source>
        <translation>{0}与人物表相符：{1}</translation>
    </message>
    <message>
        <source>{0} is not like the sheet: {1}</source>
        <translation>{0}与人物表不符：{1}</translation>
    </message>
    <message>
        <source>{0} is no longer who they were by frame {1}</source>
        <translation>到第 {1} 帧，{0}已不是原来的样子</translation>
    </message>
    <message>
        <source>{0} is not where they should be</source>
        <translation>{0}不在该在的位置</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>Takes</source>
        <translation>镜次</translation>
    </message>
    <message>
        <source>Un-circle</source>
        <translation>取消选定</translation>
    </message>
    <message>
        <source>Let the newest take that fits play</source>
        <translation>播放最新的符合的镜次</translation>
    </message>
    <message>
        <source>Render the shot</source>
        <translation>渲染镜头</translation>
    </message>
    <message>
        <source>Three more takes</source>
        <translation>再做三个镜次</translation>
    </message>
    <message>
        <source>Other seeds of the same shot; all takes are kept</source>
        <translation>同一镜头换种子；所有镜次都保留</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>镜头 {0}</translation>
    </message>
    <message>
        <source>Choose a shot on a page</source>
        <translation>请在任一页面上选择一个镜头</translation>
    </message>
    <message>
        <source>Takes are what was rendered of a shot.</source>
        <translation>镜次就是一个镜头渲染出来的结果。</translation>
    </message>
    <message>
        <source>Shot {0} has no take yet</source>
        <translation>镜头 {0} 还没有镜次</translation>
    </message>
    <message>
        <source>Every take that is made of it is kept and stands here.</source>
        <translation>它的每个镜次都会保留，并列在这里。</translation>
    </message>
    <message>
        <source>Choose two to see them against each other; double-click one to circle it.</source>
        <translation>选两个镜次来对比；双击一个即选定。</translation>
    </message>
    <message>
        <source>Double-click it to circle it: then it plays, whatever is made later.</source>
        <translation>双击即选定：之后无论做了什么，都播放它。</translation>
    </message>
    <message numerus="yes">
        <source>%n shots are selected; these are the takes of {0}, the last one chosen.</source>
        <translation>
            <numerusform>选中了 %n 个镜头；这里是最后选中的 {0} 的镜次。</numerusform>
        </translation>
    </message>
    <message>
        <source>A · take {0}</source>
        <translation>A · 镜次 {0}</translation>
    </message>
    <message>
        <source>B · take {0}</source>
        <translation>B · 镜次 {0}</translation>
    </message>
    <message>
        <source>circle a take of {0}</source>
        <translation>选定 {0} 的一个镜次</translation>
    </message>
    <message>
        <source>un-circle the take of {0}</source>
        <translation>取消选定 {0} 的镜次</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>选定</translation>
    </message>
    <message>
        <source>Leave the comparison</source>
        <translation>退出对比</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Circle the newest take</source>
        <translation>选定最新的镜次</translation>
    </message>
    <message>
        <source>Un-circle the take</source>
        <translation>取消选定</translation>
    </message>
    <message>
        <source>Compare the two newest takes</source>
        <translation>对比最新两个镜次</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>{0} s</source>
        <comment>seconds</comment>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} 小时</translation>
    </message>
    <message>
        <source>person</source>
        <translation>成人</translation>
    </message>
    <message>
        <source>child</source>
        <translation>孩子</translation>
    </message>
    <message>
        <source>robot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>狗</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>马</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>鸟</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <comment>who says what</comment>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>1 shot</source>
        <translation>1 个镜头</translation>
    </message>
    <message>
        <source>%n shots</source>
        <translation>%n 个镜头</translation>
    </message>
    <message>
        <source>1 scene</source>
        <translation>1 场</translation>
    </message>
    <message>
        <source>%n scenes</source>
        <translation>%n 场</translation>
    </message>
    <message>
        <source>Shot {0}, {1}, {2}, {3}. {4}</source>
        <translation>镜头 {0}，{1}，{2}，{3}。{4}</translation>
    </message>
    <message>
        <source>Notes: {0}</source>
        <translation>备注：{0}</translation>
    </message>
    <message>
        <source>{0} years</source>
        <translation>{0} 岁</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <comment>kind, age</comment>
        <translation>{0}，{1}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{0}{1} f ({2})</source>
        <translation>{0}{1} 帧（{2}）</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} 秒</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>硬切</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>叠化</translation>
    </message>
    <message>
        <source>Dip to black or white</source>
        <translation>闪黑或闪白</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>划像</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>圈入圈出</translation>
    </message>
    <message>
        <source>Whip pan</source>
        <translation>甩镜</translation>
    </message>
    <message>
        <source>Match dissolve</source>
        <translation>匹配叠化</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>对白</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>音效</translation>
    </message>
    <message>
        <source>Ambience</source>
        <translation>环境声</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>音乐</translation>
    </message>
    <message>
        <source>Shot {0}, {1} of {2}, at {3}, {4} long. {5}</source>
        <translation>镜头 {0}，第 {1} 个，共 {2} 个，位于 {3}，长 {4}。{5}</translation>
    </message>
    <message>
        <source>Then: {0}, {1} frames.</source>
        <translation>随后：{0}，{1} 帧。</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” stand over each other in the picture; drag one of them along its lane.</source>
        <translation>“{0}”和“{1}”在画面上重叠；请沿轨道拖开其中一个。</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>片尾字幕</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>+ cut</source>
        <translation>+ 剪辑版</translation>
    </message>
    <message>
        <source>A new cut, of the selected shots or like this one</source>
        <translation>用选中的镜头或照当前剪辑版新建一个剪辑版</translation>
    </message>
    <message>
        <source>New cut</source>
        <translation>新建剪辑版</translation>
    </message>
    <message>
        <source>All cuts</source>
        <translation>所有剪辑版</translation>
    </message>
    <message>
        <source>Timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>Find a command (Ctrl+K)</source>
        <translation>查找命令 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>剪辑版 %1</translation>
    </message>
    <message>
        <source>add a cut</source>
        <translation>添加剪辑版</translation>
    </message>
    <message>
        <source>delete a cut</source>
        <translation>删除剪辑版</translation>
    </message>
    <message>
        <source>rename a cut</source>
        <translation>重命名剪辑版</translation>
    </message>
    <message>
        <source>rename the film</source>
        <translation>重命名影片</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete the cut</source>
        <translation>删除剪辑版</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>每秒 %1 帧</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>百分之 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>link {0} to {1}</source>
        <translation>把 {0} 连到 {1}</translation>
    </message>
    <message>
        <source>unlink {0} and {1}</source>
        <translation>断开 {0} 和 {1}</translation>
    </message>
    <message>
        <source>A shot is not linked to itself; choose another shot.</source>
        <translation>镜头不能连到自己；请选另一个镜头。</translation>
    </message>
    <message>
        <source>{0} and {1} are linked so already.</source>
        <translation>{0} 和 {1} 已经这样连着了。</translation>
    </message>
    <message>
        <source>insert {0} between {1} and {2}</source>
        <translation>把 {0} 插到 {1} 和 {2} 之间</translation>
    </message>
    <message>
        <source>move {0} to scene {1}</source>
        <translation>把 {0} 移到第 {1} 场</translation>
    </message>
    <message>
        <source>move {0}</source>
        <translation>移动 {0}</translation>
    </message>
    <message>
        <source>add shot</source>
        <translation>添加镜头</translation>
    </message>
    <message>
        <source>Somewhere</source>
        <translation>某处</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>branch {0}</source>
        <translation>为 {0} 加分支</translation>
    </message>
    <message>
        <source>duplicate {0}</source>
        <translation>复制 {0}</translation>
    </message>
    <message>
        <source>delete {0}</source>
        <translation>删除 {0}</translation>
    </message>
    <message>
        <source>keep {0} of its alternates</source>
        <translation>备选中只留 {0}</translation>
    </message>
    <message>
        <source>change action of {0}</source>
        <translation>修改 {0} 的动作</translation>
    </message>
    <message>
        <source>There is no cut to re-route; add one first.</source>
        <translation>没有可以改道的剪辑版；请先添加一个。</translation>
    </message>
    <message>
        <source>route {0} through {1}</source>
        <translation>让 {0} 经过 {1}</translation>
    </message>
    <message>
        <source>route {0} through {1} and {2}</source>
        <translation>让 {0} 经过 {1} 和 {2}</translation>
    </message>
    <message numerus="yes">
        <source>%n shots</source>
        <translation>
            <numerusform>%n 个镜头</numerusform>
        </translation>
    </message>
    <message>
        <source>split shot {0}</source>
        <translation>分割镜头 {0}</translation>
    </message>
    <message>
        <source>take shot {0} out of the cut</source>
        <translation>从剪辑版中移除镜头 {0}</translation>
    </message>
    <message numerus="yes">
        <source>take %n shots out of the cut</source>
        <translation>
            <numerusform>从剪辑版中移除 %n 个镜头</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n shots in the cut</source>
        <translation>
            <numerusform>在剪辑版中移动 %n 个镜头</numerusform>
        </translation>
    </message>
    <message>
        <source>move shot {0} in the cut</source>
        <translation>在剪辑版中移动镜头 {0}</translation>
    </message>
    <message numerus="yes">
        <source>add %n shots to the cut</source>
        <translation>
            <numerusform>向剪辑版加入 %n 个镜头</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪辑版</translation>
    </message>
    <message>
        <source>make a cut</source>
        <translation>建立剪辑版</translation>
    </message>
    <message>
        <source>change the transition behind {0}</source>
        <translation>修改 {0} 之后的转场</translation>
    </message>
    <message>
        <source>change the speed of {0}</source>
        <translation>修改 {0} 的速度</translation>
    </message>
    <message>
        <source>freeze the end of {0}</source>
        <translation>定格 {0} 的结尾</translation>
    </message>
    <message>
        <source>move the sound of shot {0}</source>
        <translation>移动镜头 {0} 的声音</translation>
    </message>
    <message>
        <source>add a title</source>
        <translation>添加标题</translation>
    </message>
    <message>
        <source>add a lower third</source>
        <translation>添加人名条</translation>
    </message>
    <message>
        <source>add a marker</source>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>write a note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>remove a marker</source>
        <translation>移除标记</translation>
    </message>
    <message>
        <source>remove a title</source>
        <translation>移除标题</translation>
    </message>
    <message>
        <source>remove a sound</source>
        <translation>移除声音</translation>
    </message>
    <message>
        <source>remove a line</source>
        <translation>移除台词</translation>
    </message>
    <message>
        <source>add character</source>
        <translation>添加人物</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>rename {0}</source>
        <translation>重命名{0}</translation>
    </message>
    <message>
        <source>change the look of {0}</source>
        <translation>修改{0}的外貌</translation>
    </message>
    <message>
        <source>change the wardrobe of {0}</source>
        <translation>修改{0}的服装</translation>
    </message>
    <message>
        <source>change what {0} is</source>
        <translation>修改{0}的类别</translation>
    </message>
    <message>
        <source>change the age of {0}</source>
        <translation>修改{0}的年龄</translation>
    </message>
    <message>
        <source>change the voice of {0}</source>
        <translation>修改{0}的声音</translation>
    </message>
    <message>
        <source>merge {0} into {1}</source>
        <translation>把{0}并入{1}</translation>
    </message>
    <message>
        <source>remove {0}</source>
        <translation>移除{0}</translation>
    </message>
    <message>
        <source>record consent for {0}</source>
        <translation>记录{0}的同意</translation>
    </message>
    <message>
        <source>withdraw consent for {0}</source>
        <translation>撤回{0}的同意</translation>
    </message>
    <message>
        <source>add place</source>
        <translation>添加地点</translation>
    </message>
    <message>
        <source>change where {0} is</source>
        <translation>修改{0}的内外景</translation>
    </message>
    <message>
        <source>change the pictures of {0}</source>
        <translation>修改{0}的图片</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>There is no room for about %1 MB in %2; choose another folder.</source>
        <translation>%2 放不下约 %1 MB；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Choose a cut to deliver.</source>
        <translation>请选择要交付的剪辑版。</translation>
    </message>
    <message>
        <source>Choose where it goes.</source>
        <translation>请选择保存位置。</translation>
    </message>
    <message>
        <source>There is no folder %1; choose another.</source>
        <translation>文件夹 %1 不存在；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Cut %1 has no shots; add one before delivering it.</source>
        <translation>剪辑版“%1”没有镜头；交付前请先添加。</translation>
    </message>
    <message>
        <source>Choose two versions that differ; each export makes another.</source>
        <translation>请选择两个不同的版本；每次导出都会产生一个新版本。</translation>
    </message>
    <message>
        <source>“%1” cannot carry a mark: %2; take the mark away.</source>
        <translation>“%1”不能带水印：%2；请取消水印。</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>%1, export %2</source>
        <translation>%1，第 %2 次导出</translation>
    </message>
    <message>
        <source>%1, as it is now</source>
        <translation>%1，当前状态</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Play forwards, faster with each press</source>
        <translation>正向播放，每按一次更快</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play backwards, faster with each press</source>
        <translation>反向播放，每按一次更快</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>下一帧</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>上一帧</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>Next cut point</source>
        <translation>下一个剪辑点</translation>
    </message>
    <message>
        <source>Previous cut point</source>
        <translation>上一个剪辑点</translation>
    </message>
    <message>
        <source>Go to the start</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>Mark in</source>
        <translation>标记入点</translation>
    </message>
    <message>
        <source>Mark out</source>
        <translation>标记出点</translation>
    </message>
    <message>
        <source>Clear the marks</source>
        <translation>清除入点和出点</translation>
    </message>
    <message>
        <source>Loop between the marks</source>
        <translation>在入点和出点之间循环</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Safe areas</source>
        <translation>安全框</translation>
    </message>
    <message>
        <source>Mask what the cut does not show</source>
        <translation>遮住剪辑版不显示的部分</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>示波器</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Export this frame…</source>
        <translation>导出此帧…</translation>
    </message>
    <message>
        <source>Export this frame</source>
        <translation>导出此帧</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>This frame is still being made; export it when it is no longer a preview.</source>
        <translation>此帧仍在生成；待它不再是预览时再导出。</translation>
    </message>
    <message>
        <source>The frame is in {file}.</source>
        <translation>此帧已存为 {file}。</translation>
    </message>
    <message>
        <source>The frame cannot be written to {folder}; choose another folder.</source>
        <translation>无法把此帧写入 {folder}；请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>VoiceField</name>
    <message>
        <source>Voice engine</source>
        <translation>语音引擎</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Pitch</source>
        <translation>音高</translation>
    </message>
    <message>
        <source>Words a minute</source>
        <translation>每分钟字数</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>试听</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0}  {1}</source>
        <translation>{0}  {1}</translation>
    </message>
</context>
<context>
    <name>Wedge</name>
    <message>
        <source>What the lens sees</source>
        <translation>镜头所见</translation>
    </message>
</context>
<context>
    <name>WhoSection</name>
    <message>
        <source>Who</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add somebody to the shot</source>
        <translation>给镜头添加人物</translation>
    </message>
    <message>
        <source>Nobody is in the film yet; the cast is made beside the script.</source>
        <translation>影片里还没有人物；在剧本旁建立人物表。</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Everybody is in it</source>
        <translation>所有人都在</translation>
    </message>
    <message>
        <source>add {1} to {0}</source>
        <translation>把 {1} 加入 {0}</translation>
    </message>
    <message>
        <source>take {1} out of {0}</source>
        <translation>把 {1} 移出 {0}</translation>
    </message>
    <message>
        <source>reorder who is in {0}</source>
        <translation>调整 {0} 的人物次序</translation>
    </message>
</context>
<context>
    <name>Widths</name>
    <message>
        <source>As at first</source>
        <translation>恢复原样</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written to (%2). Make room or choose another folder.</source>
        <translation>无法写入 %1（%2）。请腾出空间或另选文件夹。</translation>
    </message>
    <message>
        <source>Breaking down %1</source>
        <translation>正在分解 %1</translation>
    </message>
    <message>
        <source>Untitled film</source>
        <translation>未命名影片</translation>
    </message>
    <message>
        <source>Screenplays (%1)</source>
        <translation>剧本 (%1)</translation>
    </message>
    <message>
        <source>Choose a screenplay</source>
        <translation>选择剧本</translation>
    </message>
    <message>
        <source>Choose a project (NAME.film)</source>
        <translation>选择项目 (NAME.film)</translation>
    </message>
    <message>
        <source>The window did not come to its end the last time. The film is all here.</source>
        <translation>上次窗口没有正常关闭。影片完好无损。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>New film</source>
        <translation>新建影片</translation>
    </message>
    <message>
        <source>Bring a screenplay…</source>
        <translation>导入剧本…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Show the project&apos;s folder</source>
        <translation>显示项目文件夹</translation>
    </message>
    <message>
        <source>Close the film</source>
        <translation>关闭影片</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>New cut</source>
        <translation>新建剪辑版</translation>
    </message>
    <message>
        <source>Rename the cut</source>
        <translation>重命名剪辑版</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Window on the whole screen</source>
        <translation>窗口全屏</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Shotgraph</source>
        <translation>关于 Shotgraph</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>Wipe</name>
    <message>
        <source>Play both</source>
        <translation>同时播放</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>mixed</source>
        <translation>不一</translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>A new film</source>
        <translation>新影片</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>所选：%1</translation>
    </message>
    <message>
        <source>Scene %1</source>
        <translation>第 %1 场</translation>
    </message>
    <message>
        <source>Their scenes</source>
        <translation>它们所在的场</translation>
    </message>
    <message>
        <source>The whole film</source>
        <translation>整部影片</translation>
    </message>
    <message>
        <source>Cut: %1</source>
        <translation>剪辑版：%1</translation>
    </message>
    <message>
        <source>The idea of a film in a sentence, or a whole treatment</source>
        <translation>用一句话写出影片的想法，或贴上整份大纲</translation>
    </message>
    <message>
        <source>“Cut this to 15 seconds”</source>
        <translation>“剪到15秒”</translation>
    </message>
    <message>
        <source>“Three ways to shoot this”, “hold longer”</source>
        <translation>“三种拍法”、“停留久一点”</translation>
    </message>
    <message>
        <source>“Make it rain at night”, “cover this scene”</source>
        <translation>“改成夜里下雨”、“补齐镜头”</translation>
    </message>
    <message>
        <source>“Make scene 3 rain, hold longer on Nora”</source>
        <translation>“第3场下雨，诺拉多停留一会儿”</translation>
    </message>
</context>
<context>
    <name>WriterPanel</name>
    <message>
        <source>Writer</source>
        <translation>编剧</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>指示</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>针对什么</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提出修改</translation>
    </message>
    <message>
        <source>Choose the language model that is asked</source>
        <translation>选择要询问的语言模型</translation>
    </message>
    <message>
        <source>How far the writer is</source>
        <translation>编剧的进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Proposed edits</source>
        <translation>提出的修改</translation>
    </message>
    <message>
        <source>Outline it</source>
        <translation>拆成镜头</translation>
    </message>
    <message>
        <source>By rule: no language model is set</source>
        <translation>按规则：未设置语言模型</translation>
    </message>
    <message>
        <source>The settings cannot be used</source>
        <translation>设置无法使用</translation>
    </message>
    <message>
        <source>The writer is asked…</source>
        <translation>正在询问编剧…</translation>
    </message>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>已停止。什么都没有改。</translation>
    </message>
    <message>
        <source>Nothing was proposed that stays within what you asked about.</source>
        <translation>没有提出在所问范围之内的修改。</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1</translation>
    </message>
    <message>
        <source>Edits proposed %1: %2</source>
        <translation>%1提出的修改：%2</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>The lines are spoken, and the shots timed to them…</source>
        <translation>正在念台词，并据此定镜头长度…</translation>
    </message>
    <message>
        <source>The edits are made…</source>
        <translation>正在修改…</translation>
    </message>
    <message>
        <source>writer: %1</source>
        <translation>编剧：%1</translation>
    </message>
    <message>
        <source>The film has changed meanwhile; take them once more.</source>
        <translation>影片在此期间改了；请再采纳一次。</translation>
    </message>
    <message>
        <source>Done; undo takes it back as one step.</source>
        <translation>完成；撤销一步即可全部收回。</translation>
    </message>
    <message>
        <source>%1 %2 s</source>
        <translation>%1 %2 秒</translation>
    </message>
    <message>
        <source>Say in a sentence what should change. You see every edit before anything happens.</source>
        <translation>用一句话说要改什么。动手之前，你会看到每一项修改。</translation>
    </message>
    <message>
        <source>Take the ticked edits</source>
        <translation>采纳勾选的修改</translation>
    </message>
    <message>
        <source>Leave the proposed edits</source>
        <translation>不采纳提出的修改</translation>
    </message>
    <message>
        <source>Stop asking the writer</source>
        <translation>不再询问编剧</translation>
    </message>
    <message>
        <source>Servers and engines…</source>
        <translation>服务器与引擎…</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Action of shot {0}</source>
        <translation>镜头 {0} 的动作</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>The entry</source>
        <translation>该条目</translation>
    </message>
    <message>
        <source>The newest picture</source>
        <translation>最新画面</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reveal the file</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Fidelity report</source>
        <translation>保真度报告</translation>
    </message>
</context>
<context>
    <name>_FullScreen</name>
    <message>
        <source>Viewer</source>
        <translation>监视器</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reveal the file</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Fidelity report</source>
        <translation>保真度报告</translation>
    </message>
    <message>
        <source>It waits for what runs before it.</source>
        <translation>等待前面的条目完成。</translation>
    </message>
    <message>
        <source>Stopped. What was finished is kept.</source>
        <translation>已停止。已完成的部分都保留。</translation>
    </message>
</context>
<context>
    <name>_Title</name>
    <message>
        <source>Title of the film: %1</source>
        <translation>影片标题：%1</translation>
    </message>
</context>
</TS>
